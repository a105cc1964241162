import type { useTranslations } from 'next-intl'
import type { SeminarPhase } from '@/lib/domain/seminar/status'
import { hour, type Span, severalDays } from '@/lib/language/format'

type Words = ReturnType<typeof useTranslations<'seminar'>>

/** From this hour on it is an evening. */
const EVENING = 17

/** Above a seminar's title: what it is, that it has begun, or that there is no light on it any more. */
export function labelOf(span: Span, phase: SeminarPhase | 'full', t: Words): string {
  if (phase === 'begun') return t('labelBegun')
  if (phase === 'past') return t('labelPast')
  if (phase === 'cancelled') return t('labelCancelled')
  return hour(span.start) >= EVENING && !severalDays(span) ? t('labelEvening') : t('labelDay')
}
