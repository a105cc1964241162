import { useTranslations } from 'next-intl'
import { address } from '@/lib/addresses'
import type { Figures as Counted, DeskSeminar } from '@/lib/desk/seminars'
import { daysWithWeekday, number } from '@/lib/language/format'
import { DeskTitle } from '../DeskTitle'
import { Figure, Figures } from '../Figure'
import { useStatus } from '../status'

/** Which evening it is, and how it stands in four figures. */
export function SeminarHead({ seminar, figures }: { seminar: DeskSeminar; figures: Counted }) {
  const t = useTranslations('beheer.seminars')
  const status = useStatus()
  const { facts, taken, waiting, removed } = seminar
  const where = facts.venue ? [facts.venue.name, facts.venue.city].join(', ') : t('online')
  return (
    <>
      <p className="font-label leading-snug">
        {daysWithWeekday(facts, 'nl')}, {where}
      </p>
      <DeskTitle>{facts.title.nl}</DeskTitle>
      <p className="mt-1.5 text-soft">
        {status(seminar)}
        {!removed && (
          <>
            {' · '}
            <a className="link inline-block py-px" href={address.seminar('nl', facts.slug)}>
              {t('onSite')}
            </a>
          </>
        )}
      </p>
      <Figures>
        <Figure value={number(taken, 'nl')} of={t('seatsOf', { capacity: facts.capacity })}>
          {t('seatsTaken', { waiting })}
        </Figure>
        <Figure value={number(figures.withCode, 'nl')}>{t('withCode', { without: figures.withoutCode })}</Figure>
        <Figure value={number(figures.clicks, 'nl')}>{t('clicks')}</Figure>
        <Figure value={percentage(figures.conversion)}>{t('conversion')}</Figure>
      </Figures>
    </>
  )
}

/** "8,0%". */
const percentage = (part: number | undefined): string =>
  part === undefined ? '–' : `${(part * 100).toFixed(1).replace('.', ',')}%`
