/** The parts of the site that site.yaml can switch off (`parts:`), and which addresses belong to which. */
import { inside } from './addresses'
import { type Part, parts, routes } from './routes'

export { type Part, parts }
/** As site.yaml says it: what is not named is on. */
export type Parts = Partial<Record<Part, boolean>>
interface Parted {
  parts?: Parts
}

export const isOn = ({ parts }: Parted, part: Part): boolean => parts?.[part] !== false

/** Roots without a part of their own: of so many words below them each may have one. */
const mixed: Record<string, number> = { api: 1, kaart: 2, kader: 2 }
const words: Record<string, Part> = {
  seminars: 'seminars',
  s: 'seminars',
  auteurs: 'authors',
  themas: 'topics',
  reacties: 'discussion',
  en: 'english',
}

/** Segments are whatever someone types: "constructor" is no word of a table. */
const own = <T>(table: Record<string, T>, word: string): T | undefined => (Object.hasOwn(table, word) ? table[word] : undefined)

/** The parts that an address, public or inside Next, belongs to: it is there when all of them are on. */
export function partsOf(path: string): Part[] {
  const [, locale, root = '', ...below] = (/^\/nl(?:\/|$)/.test(path) ? path : inside(path)).split('/')
  const language: Part[] = locale === 'en' ? ['english'] : []
  const route = own(routes, root)
  const part = route?.part ?? (root === 'seminars.ics' ? 'seminars' : undefined)
  const others = below.slice(0, own(mixed, root) ?? 0).flatMap((word) => own(words, word) ?? [])
  return [...language, ...(part ? [part] : []), ...others]
}

/** The part of an address that is switched off; undefined where all of it is on. */
export const partOff = (path: string, site: Parted): Part | undefined => partsOf(path).find((part) => !isOn(site, part))
