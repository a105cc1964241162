/** Where messages are at the desk. Public paths. */
import { deskPath } from '../paths'

const all = (slug: string) => deskPath.ofSeminar(slug, 'berichten')

export const messagesPath = {
  all,
  new: (slug: string) => `${all(slug)}/nieuw`,
  make: (slug: string) => `${all(slug)}/maken`,
  /** Below it: what is done with it. */
  one: (slug: string, id: string, what?: string) => `${all(slug)}/${encodeURIComponent(id)}${what ? `/${what}` : ''}`,
} as const
