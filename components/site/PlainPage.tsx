import { EditLink } from '@/components/article/EditLink'
import { Body } from '@/components/mdx/Body'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { softly } from '@/components/ui/words/softly'
import type { Page as PlainPageEntry } from '@/lib/editions/types'
import { Page } from './Page'

/** A page that stands on its own: about us, privacy. */
export function PlainPage({ page }: { page: PlainPageEntry }) {
  const { locale, slug, title, summary } = page
  return (
    <Page locale={locale} path={`/${locale}/${slug}`}>
      <article className="page">
        <PageTitle>{softly(title, locale)}</PageTitle>
        {summary && <Lead>{summary}</Lead>}
        <div className="prose mt-6">
          <Body of={page} place="page" />
          <EditLink entry={page} />
        </div>
      </article>
    </Page>
  )
}
