/**
 * A form of the desk that is sent: one wrapper for all of them. The server has looked who it is and where it comes from before
 * (server/answers/desk.ts); here its body is bounded, read, checked, and acted on. It is always answered with the way back: 303, with what was done
 * in a sentence, or to the form with what was typed and all that is wrong with it.
 */
import type { z } from 'zod'
import { clock } from '../clock'
import type { Moment } from '../domain/units'
import { answering } from '../http/answers/answer'
import { problem } from '../http/answers/problem'
import { press } from '../http/requests/forms/press'
import { settings } from '../settings'
import { afterHeader } from './after'
import { door } from './door'
import type { Session } from './session'
import { type Visit, visitNow, type Wrong } from './visit'

type Params = Record<string, string>
interface Context {
  params: Promise<Params>
}

interface Sent<Fields> {
  fields: Fields
  /** As they were typed. */
  typed: Record<string, string>
  params: Params
  now: Moment
}
export interface SentAtDesk<Fields> extends Sent<Fields> {
  /** Who pressed: the actor of what is recorded. */
  who: string
  session: Session
}
export interface SentAtDoor<Fields> extends Sent<Fields> {
  visit: Visit
  request: Request
}

/** `to`, `back`: paths below /beheer, with a query if need be. */
export type Outcome =
  | { to: string; said?: string; cookies?: string[] }
  /** The form is at `back`. A field `''` is the form as a whole. */
  | { back: string; errors: Wrong[] }
  /** There is nothing here. */
  | { gone: true }

type Back = string | ((params: Params, typed: Record<string, string>) => string)

/**
 * `back`: where the form is, for what the schema refuses; its messages are shown as they are. A field's name is that of the schema, and in the
 * form the id of its input.
 */
export const deskPost = <Schema extends z.ZodType>(
  schema: Schema,
  back: Back,
  act: (sent: SentAtDesk<z.output<Schema>>) => Promise<Outcome>,
) =>
  posting(schema, back, async ({ visit: { session }, request: _, ...sent }) =>
    session ? await act({ ...sent, session, who: session.email }) : { gone: true },
  )

/** The same before the door: nobody is in yet. */
export const doorPost = <Schema extends z.ZodType>(
  schema: Schema,
  back: Back,
  act: (sent: SentAtDoor<z.output<Schema>>) => Promise<Outcome>,
) => posting(schema, back, act)

const posting = <Schema extends z.ZodType>(
  schema: Schema,
  back: Back,
  act: (sent: SentAtDoor<z.output<Schema>>) => Promise<Outcome>,
) =>
  answering<Context>(async (request, { params: coming }) => {
    const visit = visitNow()
    if (!visit) return problem({ code: 'not_found' }, 'nl')
    const pressed = await press(request, { siteUrl: settings().siteUrl, locale: 'nl' })
    if (!pressed.ok) return pressed.answer
    const [typed, { locale: _, ...params }] = [pressed.fields, await coming]
    const read = schema.safeParse(typed)
    const form = typeof back === 'string' ? back : back(params, typed)
    if (!read.success) return await answer({ back: form, errors: wrongs(read.error) }, typed)
    return await answer(await act({ fields: read.data, typed, params, now: clock.now(), visit, request }), typed)
  })

/** The first of each field. */
function wrongs({ issues }: z.ZodError): Wrong[] {
  const found = new Map<string, string>()
  for (const { path, message } of issues) if (!found.has(path.join('.'))) found.set(path.join('.'), message)
  return [...found].map(([field, message]) => ({ field, message }))
}

async function answer(outcome: Outcome, fields: Record<string, string>): Promise<Response> {
  if ('gone' in outcome) return problem({ code: 'not_found' }, 'nl')
  const to = 'to' in outcome ? outcome.to : outcome.back
  const headers = new Headers({ location: to, 'cache-control': 'no-store' })
  const after = 'to' in outcome ? { said: outcome.said } : { fields, errors: outcome.errors }
  if ('back' in outcome || outcome.said)
    headers.append('set-cookie', await afterHeader(after, to.split(/[?#]/, 1)[0] ?? '', door()))
  if ('to' in outcome) for (const cookie of outcome.cookies ?? []) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
