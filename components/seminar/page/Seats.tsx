import { useTranslations } from 'next-intl'
import { createElement } from 'react'
import type { Seminar } from '@/lib/editions/types'

const ROW = 20
const PITCH = 14
/** Above this many seats there is only the sentence. */
const MOST = 200

/** In a narrow place all of them are smaller. The element draws them: without script there is no room for them. */
const SEATS = 'seats mb-2.5 block h-auto max-w-full fill-current noscript:hidden'

/** How many seats there are; how many are left is asked for by the element afterwards, which draws them in the room kept here. */
export function Seats({ seminar }: { seminar: Pick<Seminar, 'slug' | 'capacity' | 'showSeats'> }) {
  const t = useTranslations('seminar')
  const { slug, capacity, showSeats } = seminar
  const [width, height] = [ROW * PITCH - 5, Math.ceil(capacity / ROW) * PITCH - 5]
  const attributes = {
    className: 'block not-last:mb-4.5',
    'data-src': `/api/seminars/${slug}`,
    'data-left': t('seatsLeft', { left: '#', count: capacity }),
    'data-full': t('seatsFull', { count: capacity }),
    'data-waitlist': t('toWaitlist'),
  }
  return createElement(
    'seminar-seats',
    attributes,
    showSeats && capacity <= MOST && (
      <svg className={SEATS} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
    ),
    <p>{t('seats', { count: capacity })}</p>,
  )
}
