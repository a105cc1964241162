/** The attacks of `npm run bench -- attack`: each is bounded in count and time, and goes to a server on this machine. */
import { ask, askAndHangUp, type Outcome } from './crowd'

type Attack = (port: number) => Promise<Outcome[]>
const many = (count: number, path: (i: number) => string): Attack => {
  const paths = Array.from({ length: count }, (_, i) => path(i))
  return (port) => Promise.all(paths.map((one) => ask(port, one)))
}
const form = '/seminars/toekomstgericht-werken/aanmelden'
const token = (i: number) => `${i}`.padStart(44, 'x')

export const attacks: Record<string, Attack> = {
  '2,000 searches over 50 sockets that hang up after 0.7 s': (port) => askAndHangUp(port, 50, 40, 700),
  '300 people with the same search': many(300, () => '/zoeken?q=werk'),
  '300 different searches': many(300, (i) => `/zoeken?q=werk+${i}`),
  '300 different tokens': many(300, (i) => `/aanmelding/${token(i)}`),
  '300 forms with different codes': many(300, (i) => `${form}?code=code${i}`),
  '300 forms with different links': many(300, (i) => `${form}?code=CustomerFirst&utm_source=${i}`),
  '300 visits to a choice that is no choice': many(300, (i) => `/s/onbekend-${i}`),
  '3,000 for a cold feed': many(3000, () => '/feed.xml'),
  '3,000 for a cold article': many(3000, () => '/artikelen/tussen-acht-en-vijf'),
  '3,000 for a cold list': many(3000, () => '/themas/werk'),
}
