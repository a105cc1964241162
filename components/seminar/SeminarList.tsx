import { useTranslations } from 'next-intl'
import { Band } from '@/components/lists/Band'
import { Page } from '@/components/site/Page'
import { LEAD, Lead, PageTitle } from '@/components/ui/PageTitle'
import { langOf } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
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
        <PageTitle>{site('seminars')}</PageTitle>
        {lit ? (
          <div className="mt-6 grid gap-6 desk:grid-cols-12">
            <div className="desk:col-span-8">
              <SeminarBlock seminar={lit} locale={locale} code={codeOf(lit, codesIn(listOf.all(locale), ON_FRONT))} />
            </div>
            <p className={`${LEAD} desk:col-span-4`} lang={langOf(lit)}>
              {lit.summary}
            </p>
          </div>
        ) : (
          <Lead>{t('noneAhead')}</Lead>
        )}
        {begun.length > 0 && (
          <Band heading={t('now')}>
            <SeminarRows seminars={begun} locale={locale} />
          </Band>
        )}
        {ahead.length > 0 && (
          <Band heading={t('after')}>
            <SeminarRows seminars={ahead} locale={locale} />
          </Band>
        )}
        {past.length > 0 && (
          <Band heading={t('hasBeen')}>
            <SeminarRows seminars={past} locale={locale} />
          </Band>
        )}
        {(lit || begun.length + ahead.length > 0) && (
          <p className="mt-8 text-s-1 print:hidden">
            <a href={address.agenda(locale)}>{t('agenda')}</a>
          </p>
        )}
      </div>
    </Page>
  )
}
