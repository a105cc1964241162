import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { langOf } from '@/components/ui/words/lang'
import type { Locale } from '@/lib/domain/locale'
import { listOf, ON_FRONT } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { codeOf } from './code-of'
import { onStage } from './page/on-stage'
import { SeminarBlock } from './SeminarBlock'
import { SeminarRows } from './SeminarRows'

/** All seminars: the next one in the light, at the price that the front page says too; what comes after it, and what has been. */
export function SeminarList({ locale }: { locale: Locale }) {
  const t = useTranslations('seminar')
  const site = useTranslations('site')
  const { seminars, codesIn } = content()
  const { lit, begun, ahead, past } = onStage(seminars(locale))
  return (
    <Page locale={locale} path={`/${locale}/seminars`}>
      <div className="page">
        <h1 className="page-title">{site('seminars')}</h1>
        {lit ? (
          <div className="next-evening">
            <SeminarBlock seminar={lit} locale={locale} code={codeOf(lit, codesIn(listOf.all(locale), ON_FRONT))} />
            <p className="lead" lang={langOf(lit)}>
              {lit.summary}
            </p>
          </div>
        ) : (
          <p className="lead">{t('noneAhead')}</p>
        )}
        {begun.length > 0 && (
          <section className="band">
            <FloorHeading>{t('now')}</FloorHeading>
            <SeminarRows seminars={begun} locale={locale} />
          </section>
        )}
        {ahead.length > 0 && (
          <section className="band">
            <FloorHeading>{t('after')}</FloorHeading>
            <SeminarRows seminars={ahead} locale={locale} />
          </section>
        )}
        {past.length > 0 && (
          <section className="band">
            <FloorHeading>{t('hasBeen')}</FloorHeading>
            <SeminarRows seminars={past} locale={locale} />
          </section>
        )}
      </div>
    </Page>
  )
}
