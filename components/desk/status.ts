import { useTranslations } from 'next-intl'
import type { DeskSeminar } from '@/lib/desk/seminars'

/** Where an evening stands, in a word or two. */
export function useStatus(): (seminar: Pick<DeskSeminar, 'status' | 'removed'>) => string {
  const t = useTranslations('beheer.seminars')
  return ({ status, removed }) => [t(status === 'past' ? 'pastStatus' : status), ...(removed ? [t('removed')] : [])].join(', ')
}
