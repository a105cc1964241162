import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/desk/people/people'

/** How somebody stands, in a word or two. */
export function usePersonStatus(): (person: Pick<Person, 'status' | 'held_until' | 'passed_to'>) => string {
  const t = useTranslations('beheer.people.statuses')
  return ({ status, held_until, passed_to }) => {
    if (status === 'cancelled' && passed_to !== null) return t('passedOn')
    return t(status === 'confirmed' && held_until !== null ? 'leaving' : status)
  }
}
