import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { AboutSpeakers } from '@/components/people/AboutSpeakers'
import { Share } from '@/components/share/Share'
import { Page } from '@/components/site/Page'
import { Label } from '@/components/ui/Label'
import { LEAD } from '@/components/ui/PageTitle'
import { Picture } from '@/components/ui/picture/Picture'
import { langOf } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import { titleSize } from '@/components/ui/words/title-size'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isUnlit, type SeminarPhase } from '@/lib/domain/seminar/status'
import type { WholeSeminar } from '@/lib/editions/questions/questions'
import type { Author } from '@/lib/editions/types'
import { list } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { BigDate, type DateLook } from '../BigDate'
import { labelOf } from '../label'
import { SeatBox } from './SeatBox'
import { stageLook } from './Stage'
import { When } from './When'

/** The date over the whole width of the page. */
const ACROSS: DateLook = {
  all: 'big-date mt-4 -ml-[0.033em] leading-none desk:col-[1/9] desk:row-start-4',
  short: 'text-[length:calc(34vw/var(--digits))] desk:text-[length:calc(min(24.4vw,19.5rem)/var(--digits))]',
  longer: 'text-[length:21vw] desk:self-end desk:text-[length:min(15vw,12rem)]',
  longest: 'text-[length:16vw] desk:self-end desk:text-[length:min(11.3vw,9rem)]',
}

/** The page of a seminar: a stage from edge to edge, the price and the way in, the programme, who speaks. */
export function SeminarView({ seminar, locale }: { seminar: WholeSeminar; locale: Locale }) {
  const { phase } = seminar
  const speakers = content().authorsOf(seminar)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${seminar.slug}`}>
      <BigStage seminar={seminar} locale={locale} phase={phase} speakers={speakers} />
      <div className="page pt-6 desk:grid desk:grid-cols-12 desk:gap-x-gutter desk:pt-12">
        <SeatBox seminar={seminar} locale={locale} phase={phase} />
        <div className="seminar-body prose mt-10 desk:col-[1/8] desk:row-start-1 desk:mt-0">
          <Body of={seminar} place="seminar" />
          {seminar.cover && (
            <figure className="figure my-10">
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
    <header className={stageLook(isUnlit(phase))}>
      <div className="page pt-5.5 desk:grid desk:grid-cols-12 desk:gap-x-gutter desk:pt-8.5">
        <Label className={`desk:col-span-full ${isUnlit(phase) ? 'text-soft' : ''}`}>{labelOf(seminar, phase, t)}</Label>
        <h1 className={`${titleSize(title)} mt-2 desk:col-span-full`} lang={langOf(seminar)}>
          {softly(title, langOf(seminar) ?? locale)}
        </h1>
        {speakers.length > 0 && <With speakers={speakers} locale={locale} />}
        <p className="mt-4.75 text-s2 leading-[1.16] font-heading tracking-[-0.006em] [word-spacing:0.04em] desk:col-[9/-1] desk:row-start-4 desk:mb-5.5 desk:self-end">
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
        <BigDate of={seminar} look={ACROSS} />
      </div>
    </header>
  )
}

/** "Met Aleid Kromwijk, schrijver van Andermans middag". */
function With({ speakers, locale }: { speakers: readonly Author[]; locale: Locale }) {
  const t = useTranslations('seminar')
  const [book] = (speakers.length === 1 && speakers[0]?.books) || []
  return (
    <p className={`${LEAD} mt-4.5 desk:col-span-full`}>
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
