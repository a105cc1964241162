import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Label } from '@/components/ui/Label'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { content } from '@/lib/next/content'

/** Beside the topic: "Deel 2 van 3: De stille dienst", as the door to the other parts. Not while there is one part only. */
export function SeriesLabel({ article }: { article: WholeArticle }) {
  const t = useTranslations('article')
  const parts = content().series(article.locale, article.slug)
  if (parts.length < 2) return null
  const values = {
    part: parts.findIndex(({ slug }) => slug === article.slug) + 1,
    parts: parts.length,
    name: String(article.series),
  }
  return (
    // Two links below each other: their middles 24 pixels apart (WCAG 2.5.8).
    <Label className="mt-1.5">
      <a className="quiet -my-0.5 inline-block py-0.5" href="#reeks">
        {softText(t('part', values), article.locale)}
      </a>
    </Label>
  )
}

/** Below the text: all parts that are out, in order, and which one this is. */
export function SeriesParts({ article }: { article: WholeArticle }) {
  const t = useTranslations('article')
  const parts = content().series(article.locale, article.slug)
  if (parts.length < 2) return null
  return (
    <nav className="mt-14 max-w-measure print:hidden" aria-labelledby="reeks">
      <FloorHeading id="reeks">{softText(t('series', { name: String(article.series) }), article.locale)}</FloorHeading>
      <ol className="mt-2.5 list-decimal pl-[1.4em] text-note">
        {parts.map((part) => (
          <li key={part.slug} className="py-0.75 [&::marker]:text-soft">
            {part.slug === article.slug ? (
              <b aria-current="page">{softText(part.title, part.locale)}</b>
            ) : (
              <a className="quiet" href={address.article(part.locale, part.slug)}>
                {softText(part.title, part.locale)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
