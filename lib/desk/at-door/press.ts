/** A button at the door: acts for who looks at tickets, and leads back to the page that says how things stand. Who is nobody there changes nothing. */
import { address } from '../../addresses'
import { clock } from '../../clock'
import { type Database, database } from '../../database/open'
import { asLocale } from '../../domain/locale'
import type { Doorkeeper } from '../../domain/sign-up/attendance'
import type { Moment } from '../../domain/units'
import { answering } from '../../http/answers/answer'
import { problem } from '../../http/answers/problem'
import { press, seeOwnPage } from '../../http/requests/forms/press'
import { secrets } from '../../secret/secret'
import { settings } from '../../settings'
import type { Attended } from '../../signups/attendance/attend'
import { ticketIdOf } from '../../signups/tokens'
import { visitNow } from '../visit'

type Act = (db: Database, id: string, by: Doorkeeper, now: Moment) => Promise<Attended>

interface Context {
  params: Promise<{ token: string }>
}

/** `done`: what the page says when it was this press that did it. */
export const pressedAtDoor = (act: Act, done: 'is-er' | 'toch-niet') =>
  answering<Context>(async (request, { params }) => {
    const { token } = await params
    const pressed = await press(request, { siteUrl: settings().siteUrl, locale: 'nl' })
    if (!pressed.ok) return pressed.answer
    const id = ticketIdOf(token, secrets(settings()))
    if (id === undefined) return problem({ code: 'not_found' }, 'nl')
    const page = address.door(asLocale(pressed.fields.locale), token)
    const doorkeeper = visitNow()?.doorkeeper
    if (!doorkeeper) return seeOwnPage(page)
    const outcome = await act(database(), id, doorkeeper, clock.now())
    if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, 'nl')
    const isSettled = outcome.ok || outcome.why === 'already'
    const list = isSettled ? backToList(pressed.fields, id) : undefined
    return seeOwnPage(list ?? (outcome.ok ? `${page}?net=${done}` : page))
  })

/** Where the list was that it was pressed on: the same people, at the same place. */
function backToList({ lijst, zoek = '' }: Record<string, string>, id: string): string | undefined {
  if (!lijst) return undefined
  const query = zoek ? `?zoek=${encodeURIComponent(zoek.slice(0, 100))}` : ''
  return `${address.doorList(lijst.slice(0, 200))}${query}#w-${id}`
}
