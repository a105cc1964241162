import { useTranslations } from 'next-intl'
import type { Changed } from '@/lib/desk/log/changes'
import { byThemselves, type LogLine } from '@/lib/desk/log/read'

/** How the log is worded: what happened, who did it, and what was and became. */
export function useSentences() {
  const t = useTranslations('beheer.log')
  const known = (part: 'kind' | 'field', name: string) => t.has(`${part}.${name}` as 'kind.other')
  return {
    what({ kind, seminar, code, person, data }: LogLine): string {
      const name = kind === 'code_changed' && data.was === null ? 'code_made' : kind
      const values = {
        kind,
        seminar: seminar?.title ?? '',
        code: code ?? 'none',
        person: person || t('somebody'),
        why: String(data.title ?? data.why ?? ''),
        rows: Number(data.rows ?? data.count ?? 0),
        about: String(data.about ?? ''),
        what: String(data.what ?? ''),
      }
      return t(`kind.${known('kind', name) ? name : 'other'}` as 'kind.other', values)
    },
    who: (actor: string): string => (byThemselves.includes(actor) ? t(actor as 'door') : actor),
    changed({ field: name, was, became }: Changed): string {
      const field = t(`field.${known('field', name) ? name : 'other'}` as 'field.other', { field: name })
      if (became === undefined) return t('changedGone', { field, was: was ?? '' })
      return was === undefined ? t('changedTo', { field, became }) : t('changedFromTo', { field, was, became })
    },
  }
}
