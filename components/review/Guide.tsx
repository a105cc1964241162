import type { Root } from 'hast'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { componentsWith } from '@/components/mdx/components'
import { toReact } from '@/components/mdx/tree/to-react'
import { Page } from '@/components/site/Page'
import type { Locale } from '@/lib/domain/locale'

const components = { ...componentsWith({ pictures: {}, place: 'page' }), a: Reference }

/** The editors' guide (docs/redactie.md), in Dutch wherever it is read. */
export function Guide({ locale, tree }: { locale: Locale; tree: Root }) {
  const t = useTranslations('desk')
  return (
    <Page locale={locale} path={`/${locale}/redactie/gids`} other="">
      <article className="page">
        <h1 className="page-title">{t('guide')}</h1>
        <div className="prose mt-6 [&_td>code]:whitespace-nowrap" lang="nl">
          {toReact(tree, components)}
        </div>
      </article>
    </Page>
  )
}

/** Other documents are in the repository, and have no page: their names stay. */
function Reference({ href = '', ...props }: ComponentProps<'a'>) {
  return /\.md(?:#|$)/.test(href) ? props.children : <a href={href} {...props} />
}
