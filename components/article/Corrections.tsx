import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { machine } from '@/components/ui/words/dates'
import { softText } from '@/components/ui/words/softly'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { date } from '@/lib/language/format'

/** Below the text: what was wrong in it, and what is right; the latest first. The date of the update leads here. */
export function Corrections({ article: { correction = [], locale } }: { article: WholeArticle }) {
  const t = useTranslations('article')
  if (correction.length === 0) return null
  return (
    <section className="mt-14 max-w-measure" aria-labelledby="correctie">
      <FloorHeading id="correctie">{t('corrections')}</FloorHeading>
      {correction
        .toSorted((a, b) => b.date - a.date)
        .map(({ date: day, text }) => (
          // No paragraph: a second one of the text begins further in.
          <div key={`${day} ${text}`} className="mt-2.5 text-note">
            <time className="text-soft" dateTime={machine(day)}>
              {date(day, locale)}
            </time>{' '}
            {/* A translation has its original's. */}
            <span lang={locale === 'nl' ? undefined : 'nl'}>{softText(text, 'nl')}</span>
          </div>
        ))}
    </section>
  )
}
