import type { useTranslations } from 'next-intl'
import type { Seminar } from '@/lib/editions/types'
import { time } from '@/lib/format'
import type { SeminarStatus } from '@/lib/seminars/status'

type Words = ReturnType<typeof useTranslations<'seminar'>>

/** Above a seminar's title: what it is, or that there is no light on it any more. */
export function labelOf({ start }: Pick<Seminar, 'start'>, status: SeminarStatus, t: Words): string {
  if (status === 'past') return t('labelPast')
  if (status === 'cancelled') return t('labelCancelled')
  return time(start, 'en') >= '17:00' ? t('labelEvening') : t('labelDay')
}
