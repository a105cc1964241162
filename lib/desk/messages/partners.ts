/** With whom a code of the content is: its file says so, and the copy that sign-ups rest on does not. */
import { snapshot } from '../../editions/snapshot'
import type { PartnerOf } from '../../signups/messages/audience'

export function partners(): PartnerOf {
  const all = new Map(
    snapshot()
      .promoCodes()
      .map(({ normalised, partner }) => [normalised, partner]),
  )
  return (code) => all.get(code)
}
