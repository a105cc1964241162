import { useTranslations } from 'next-intl'
import type { Article, Page } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { editAddress } from './edit-address'

/** "Bewerk deze pagina", where site.yaml says in which repository the texts are. */
export function EditLink({ entry: { locale, file } }: { entry: Pick<Article | Page, 'locale' | 'file'> }) {
  const t = useTranslations('article')
  const { repository } = content().site(locale)
  if (!repository) return null
  return (
    <p className="text-s-1 leading-meta text-soft mt-8 max-w-measure print:hidden">
      <a className="link" href={editAddress(repository, file)}>
        {t('edit')}
      </a>
    </p>
  )
}
