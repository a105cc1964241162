/* biome-ignore-all lint/performance/noImgElement: next/image writes style attributes, which the policy forbids */

import type { Root } from 'hast'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { componentsWith } from '@/components/mdx/components'
import { toReact } from '@/components/mdx/tree/to-react'
import { Page } from '@/components/site/Page'
import { PageTitle } from '@/components/ui/PageTitle'
import type { Locale } from '@/lib/domain/locale'

const components = componentsWith({ pictures: {}, place: 'page' })

interface Props {
  locale: Locale
  tree: Root
  /** What a picture of the guide shows, live; else its address for the browser. */
  shown: (src: string) => { live: Root } | { address: string }
}

/** The editors' guide (docs/redactie.md), in Dutch wherever it is read: what each component becomes stands there itself, in this publication's own look. */
export function Guide({ locale, tree, shown }: Props) {
  const t = useTranslations('desk')
  const img = ({ src = '', alt = '' }: { src?: string; alt?: string }) => {
    const picture = shown(src)
    return 'live' in picture ? (
      <Frame>{toReact(picture.live, components)}</Frame>
    ) : (
      <img src={picture.address} alt={alt} loading="lazy" />
    )
  }
  return (
    <Page locale={locale} path={`/${locale}/redactie/gids`} other="">
      <article className="page">
        <PageTitle>{t('guide')}</PageTitle>
        <div className="prose mt-6 [&_td>code]:whitespace-nowrap" lang="nl">
          {toReact(tree, { ...components, a: Reference, img })}
        </div>
      </article>
    </Page>
  )
}

const Frame = ({ children }: { children: ReactNode }) => <div className="my-6 border-l-5 border-edge pl-3.5">{children}</div>

/** Other documents are in the repository, and have no page: their names stay. */
function Reference({ href = '', ...props }: ComponentProps<'a'>) {
  return /\.md(?:#|$)/.test(href) ? props.children : <a href={href} {...props} />
}
