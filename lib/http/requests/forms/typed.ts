/**
 * What was typed into a form that was not accepted, on its way back to that form: sealed (iron-session: encrypted and signed) in a
 * cookie that lives ten minutes, that no script can read, and that only the form's own address gets. What is too long for one stays in hand.
 */
import { sealData, unsealData } from 'iron-session'
import { passwordsFor } from '../../../secret/secret'
import type { Explained } from '../../answers/words'
import { handOver, inHand } from './in-hand'

export const typedCookie = 'podium-form'
const seconds = 600

/** The form as it was sent, and all that was wrong with it. */
export interface Typed {
  fields: Record<string, string>
  refusals: Explained[]
}

/** Browsers drop a cookie over 4096 bytes. */
const most = 3800

/** The `Set-Cookie` that carries `typed` to the form at `path`; what is too long for it is handed over, and what an earlier one carried goes. */
export async function typedHeader(typed: Typed, path: string, secrets: string[], secure: boolean): Promise<string> {
  const carried: Typed = { fields: typed.fields, refusals: typed.refusals.map(withoutWords) }
  const sealed = await sealData(carried, { password: passwordsFor('form', secrets), ttl: seconds })
  if (sealed.length <= most) return cookie(sealed, path, seconds, secure)
  handOver(carried)
  return clearedHeader(path, secure)
}

/** What was asked is known where the form is: it takes no room here. */
const withoutWords = (refusal: Explained): Explained => ({
  ...refusal,
  fields: refusal.fields?.map(({ question: _, ...error }) => error),
})

/** The `Set-Cookie` that takes it away again. */
export const clearedHeader = (path: string, secure: boolean) => cookie('', path, 0, secure)

const cookie = (value: string, path: string, maxAge: number, secure: boolean) =>
  `${typedCookie}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** What is in hand, or else what the cookie carries; undefined when it is absent, over, or not ours. */
export async function openTyped(sealed: string | undefined, secrets: string[]): Promise<Typed | undefined> {
  const held = inHand<Typed>()
  if (held || !sealed) return held
  const typed = await unsealData<Partial<Typed>>(sealed, { password: passwordsFor('form', secrets), ttl: seconds }).catch(
    () => ({}),
  )
  const { fields, refusals } = typed as Partial<Typed>
  return fields && refusals ? { fields, refusals } : undefined
}
