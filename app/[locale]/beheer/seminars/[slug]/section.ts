import type { DeskSeminar } from '@/lib/desk/seminars'
import type { DeskRequest } from '../../desk-page'

/** What a section of an evening's page is handed. */
export interface SectionProps {
  seminar: DeskSeminar
  request: DeskRequest<{ slug: string }>
}
