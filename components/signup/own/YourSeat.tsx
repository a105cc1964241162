import { useTranslations } from 'next-intl'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Hall, hallOf } from '@/lib/domain/seminar/hall'

const ROW = 10
const PITCH = 21
const SIDE = 14

/** The hall, with one's own seat lit; where it is not drawn, the sentence alone. */
export function YourSeat({ facts, signUpId }: { facts: SeminarFacts; signUpId: string }) {
  const t = useTranslations('ownSignUp')
  const hall = hallOf(facts, signUpId)
  return (
    <div className="your-seat mt-6 text-s-1 leading-meta">
      {hall && <Drawing hall={hall} />}
      <p>{facts.showSeats ? t('seat', { count: facts.capacity }) : t('seatUncounted')}</p>
    </div>
  )
}

function Drawing({ hall: { seats, yours } }: { hall: Hall }) {
  const [wide, high] = [Math.min(seats, ROW) * PITCH - PITCH + SIDE, Math.ceil(seats / ROW) * PITCH - PITCH + SIDE]
  const others = Array.from({ length: seats }, (_, seat) => seat).filter((seat) => seat !== yours)
  const inset = `h${SIDE - 1.5}v${SIDE - 1.5}h-${SIDE - 1.5}z`
  const at = (seat: number, more = 0) => `M${(seat % ROW) * PITCH + more} ${Math.floor(seat / ROW) * PITCH + more}`
  return (
    <svg
      className="mb-2.5 max-w-full fill-none stroke-edge stroke-[1.5]"
      width={wide}
      height={high}
      viewBox={`0 0 ${wide} ${high}`}
      aria-hidden="true"
    >
      <path d={others.map((seat) => at(seat, 0.75) + inset).join('')} />
      <path className="fill-light stroke-ink" strokeWidth="2" d={`${at(yours, 1)}h${SIDE - 2}v${SIDE - 2}h-${SIDE - 2}z`} />
    </svg>
  )
}
