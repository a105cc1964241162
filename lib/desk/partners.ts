/** Partners as the desk lists them: by the names that codes have, with the link of each. */
import type { Database } from '../database/open'
import { slugOf } from '../language/slug'
import { type PartnerCode, partnerCodes } from '../signups/partners/figures'
import { partnerLinks, partnerToken } from '../signups/partners/links'

export interface DeskPartner {
  /** As the first of their codes, or their link, spells it. */
  name: string
  slug: string
  codes: PartnerCode[]
  /** The one that works. */
  link?: { id: string; token: string }
}

/** By name. One whose codes are gone is there for as long as a link works. */
export async function partnersAtDesk(db: Database, secrets: readonly string[]): Promise<DeskPartner[]> {
  const partners = new Map<string, DeskPartner>()
  const of = (name: string): DeskPartner => {
    const slug = slugOf(name)
    const partner = partners.get(slug) ?? { name, slug, codes: [] }
    partners.set(slug, partner)
    return partner
  }
  for (const code of await partnerCodes(db)) if (slugOf(code.facts.partner ?? '')) of(code.facts.partner ?? '').codes.push(code)
  for (const { id, partner } of await partnerLinks(db)) of(partner).link = { id, token: partnerToken(id, secrets) }
  return [...partners.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
