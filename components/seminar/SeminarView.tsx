import { useTranslations } from 'next-intl'
import { AboutSpeakers } from '@/components/article/AboutSpeakers'
import { Share } from '@/components/article/Share'
import { Body } from '@/components/mdx/Body'
import { Page } from '@/components/site/Page'
import { machine } from '@/components/ui/dates'
import { langOf } from '@/components/ui/lang'
import { Picture } from '@/components/ui/Picture'
import { softly } from '@/components/ui/softly'
import { titleSize } from '@/components/ui/title-size'
import { address, type Locale } from '@/lib/addresses'
import type { Author, Seminar } from '@/lib/editions/types'
import { dateWithWeekday, dayMonth, time } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { statusByTime, windowsOf } from '@/lib/seminars/status'
import { labelOf } from './label'
import { SeatBox } from './SeatBox'
import './evening.css'

/** The page of a seminar: a stage from edge to edge, the price and the way in, the programme, who speaks. */
export function SeminarView({ seminar, locale }: { seminar: Seminar; locale: Locale }) {
  const { authorsOf, now } = content()
  const status = statusByTime(windowsOf(seminar), now)
  const speakers = authorsOf(seminar)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${seminar.slug}`}>
      <BigStage seminar={seminar} locale={locale} status={status} speakers={speakers} />
      <div className="page seminar">
        <SeatBox seminar={seminar} locale={locale} status={status} />
        <div className="seminar-body prose">
          <Body of={seminar} place="seminar" />
          {seminar.cover && (
            <figure className="figure">
              <Picture {...seminar.cover} place="seminar" lang={langOf(seminar)} />
            </figure>
          )}
          <AboutSpeakers speakers={speakers} locale={locale} />
          {(status === 'open' || status === 'not_open') && (
            <Share path={address.seminar(locale, seminar.slug)} title={seminar.title} of="seminar" />
          )}
        </div>
      </div>
    </Page>
  )
}

interface StageProps {
  seminar: Seminar
  locale: Locale
  status: ReturnType<typeof statusByTime>
  speakers: Author[]
}

function BigStage({ seminar, locale, status, speakers }: StageProps) {
  const t = useTranslations('seminar')
  const { title, start, end, venue } = seminar
  const unlit = status === 'past' || status === 'cancelled' || status === 'closed'
  return (
    <header className={unlit ? 'stage big unlit' : 'stage big'}>
      <div className="page big-in">
        <p className="label">{labelOf(seminar, status, t)}</p>
        <h1 className={titleSize(title)} lang={langOf(seminar)}>
          {softly(title, locale)}
        </h1>
        {speakers.length > 0 && <With speakers={speakers} />}
        <p className="big-facts">
          <time dateTime={machine(start)}>{dateWithWeekday(start, locale)}</time>
          <br />
          {t('fromTo', { start: time(start, locale), end: time(end, locale) })}
          <br />
          {venue ? `${venue.name}, ${venue.city}` : t('online')}
        </p>
        <p className="big-date" aria-hidden="true">
          <span className="stand">{dayMonth(start)}</span>
        </p>
      </div>
    </header>
  )
}

/** "Met Aleid Kromwijk, schrijver van Andermans middag". */
function With({ speakers }: { speakers: Author[] }) {
  const t = useTranslations('seminar')
  const [book] = (speakers.length === 1 && speakers[0]?.books) || []
  return (
    <p className="lead">
      {t('with', { names: speakers.map(({ name }) => name).join(t('and')) }).replace(/^./, (first) => first.toUpperCase())}
      {book && (
        <>
          {t('writerOf')} <cite>{book.title}</cite>
        </>
      )}
    </p>
  )
}
