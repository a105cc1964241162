import { codeCard } from '@/components/card/code'
import { cardWords } from '@/components/card/words'
import type { Locale } from '@/lib/addresses'
import type { Card } from '@/lib/cards/card'
import { database } from '@/lib/database/open'
import { snapshot } from '@/lib/editions/snapshot'
import { explain } from '@/lib/http/words'
import { sharedLink } from '@/lib/seminars/shared-link'

/** The card of a shared link: only of a code that exists, as it stands now. Nobody's visit is counted. */
export async function linkCard(locale: Locale, typed: string): Promise<Card | undefined> {
  const link = await sharedLink(database(), typed, Date.now())
  if (!link) return undefined
  return codeCard(link, {
    site: snapshot().site(locale).name,
    locale,
    words: await cardWords(locale),
    because: (refusal) => explain({ ...refusal, typed: link.code.code }, locale).detail,
  })
}
