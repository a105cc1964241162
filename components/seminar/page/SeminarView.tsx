import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { AboutSpeakers } from '@/components/people/AboutSpeakers'
import { Share } from '@/components/share/Share'
import { Page } from '@/components/site/Page'
import { Picture } from '@/components/ui/picture/Picture'
import { langOf } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import { titleSize } from '@/components/ui/words/title-size'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isUnlit, type SeminarPhase } from '@/lib/domain/status'
import type { WholeSeminar } from '@/lib/editions/questions/questions'
import type { Author } from '@/lib/editions/types'
import { list } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { BigDate } from '../BigDate'
import { labelOf } from '../label'
import { SeatBox } from './SeatBox'
import { When } from './When'

/** The page of a seminar: a stage from edge to edge, the price and the way in, the programme, who speaks. */
export function SeminarView({ seminar, locale }: { seminar: WholeSeminar; locale: Locale }) {
  const { phase } = seminar
  const speakers = content().authorsOf(seminar)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${seminar.slug}`}>
      <BigStage seminar={seminar} locale={locale} phase={phase} speakers={speakers} />
      <div className="page seminar">
        <SeatBox seminar={seminar} locale={locale} phase={phase} />
        <div className="seminar-body prose">
          <Body of={seminar} place="seminar" />
          {seminar.cover && (
            <figure className="figure">
              <Picture {...seminar.cover} place="seminar" lang={langOf(seminar)} />
            </figure>
          )}
          <AboutSpeakers speakers={speakers} locale={locale} />
          {(phase === 'open' || phase === 'not_open') && (
            <Share path={address.seminar(locale, seminar.slug)} title={seminar.title} of="seminar" />
          )}
        </div>
      </div>
    </Page>
  )
}

interface StageProps {
  seminar: WholeSeminar
  locale: Locale
  phase: SeminarPhase
  speakers: readonly Author[]
}

function BigStage({ seminar, locale, phase, speakers }: StageProps) {
  const t = useTranslations('seminar')
  const { title, venue } = seminar
  return (
    <header className={isUnlit(phase) ? 'stage big unlit' : 'stage big'}>
      <div className="page big-in">
        <p className="label">{labelOf(seminar, phase, t)}</p>
        <h1 className={titleSize(title)} lang={langOf(seminar)}>
          {softly(title, langOf(seminar) ?? locale)}
        </h1>
        {speakers.length > 0 && <With speakers={speakers} locale={locale} />}
        <p className="big-facts">
          <When of={seminar} locale={locale} />
          <br />
          {venue ? `${venue.name}, ${venue.city}` : t('online')}
          {!seminar.translated && (
            <>
              <br />
              {t('dutchOnly').replace(/^./, (first) => first.toUpperCase())}
            </>
          )}
        </p>
        <BigDate className="big-date" of={seminar} />
      </div>
    </header>
  )
}

/** "Met Aleid Kromwijk, schrijver van Andermans middag". */
function With({ speakers, locale }: { speakers: readonly Author[]; locale: Locale }) {
  const t = useTranslations('seminar')
  const [book] = (speakers.length === 1 && speakers[0]?.books) || []
  return (
    <p className="lead">
      {t('with', {
        names: list(
          speakers.map(({ name }) => name),
          locale,
        ),
      }).replace(/^./, (first) => first.toUpperCase())}
      {book && (
        <>
          {t('writerOf')} <cite>{book.title}</cite>
        </>
      )}
    </p>
  )
}
