import { cardWords } from '@/components/share/card-words'
import { codeCard } from '@/components/share/code-card'
import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import type { Locale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { explain } from '@/lib/http/answers/words'
import { type SharedLink, sharedLink } from '@/lib/signups/links/shared-link'

/** The card of a shared link as it stands now. */
export const cardOfLink = async (link: SharedLink, locale: Locale): Promise<Card> =>
  codeCard(link, {
    ...houseOf(published().site(locale)),
    locale,
    words: await cardWords(locale),
    because: (refusal) => explain({ ...refusal, atLink: true, typed: link.code.code }, locale).detail,
  })

/** By the code, however it is written; undefined when there is none such. Nobody's visit is counted. */
export async function linkCard(locale: Locale, typed: string): Promise<Card | undefined> {
  const link = await sharedLink(database(), typed, clock.now())
  return link && (await cardOfLink(link, locale))
}
