import type { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { BookRow } from '@/components/article/BookRow'
import { Picture } from '@/components/ui/Picture'
import type { Locale } from '@/lib/addresses'
import { Figure } from './Figure'
import { Note } from './Note'
import { PromoCode } from './PromoCode'
import { Quote } from './Quote'
import { SeminarCard } from './SeminarCard'
import { Video } from './Video'

type Words = ReturnType<typeof useTranslations<'article'>>

/** What editors may place, and what becomes of the HTML of a body. */
export const componentsFor = (locale: Locale, t: Words) => ({
  Note,
  PromoCode: (props: { code: string; seminar?: string }) => <PromoCode {...props} locale={locale} />,
  SeminarCard: ({ slug }: { slug: string }) => <SeminarCard slug={slug} locale={locale} />,
  Book: BookRow,
  Figure,
  Quote,
  Video,
  h2: (props: HeadingProps) => <Heading {...props} level={2} words={t} />,
  h3: (props: HeadingProps) => <Heading {...props} level={3} words={t} />,
  h4: (props: HeadingProps) => <Heading {...props} level={4} words={t} />,
  a: ({ 'data-footnote-backref': back, ...props }: ComponentProps<'a'> & { 'data-footnote-backref'?: unknown }) =>
    back === undefined ? <a {...props} /> : <a {...props}>{t('back')}</a>,
  table: (props: ComponentProps<'table'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard (axe: scrollable-region-focusable)
    <section className="table-scroll" tabIndex={0} aria-label={t('table')}>
      <table {...props} />
    </section>
  ),
  // remark-rehype writes style="text-align:…" for a table's alignment as an `align` property or a style, which the policy forbids.
  th: ({ style, ...props }: ComponentProps<'th'>) => <th {...props} className={style?.textAlign && `align-${style.textAlign}`} />,
  td: ({ style, ...props }: ComponentProps<'td'>) => <td {...props} className={style?.textAlign && `align-${style.textAlign}`} />,
  img: ({ src, alt }: ComponentProps<'img'>) => <Picture src={String(src)} alt={alt ?? ''} />,
})

type HeadingProps = { id?: string; className?: string; children?: ReactNode }

/** A heading that can be linked to: its mark shows when one points at it or tabs to it. */
function Heading({ level, words, id, className, children }: HeadingProps & { level: 2 | 3 | 4; words: Words }) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {children}
      {id && id !== 'footnote-label' && (
        <a className="anchor" href={`#${id}`} aria-label={words('anchor')}>
          #
        </a>
      )}
    </Tag>
  )
}
