import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { BookRow } from '@/components/article/BookRow'
import { Picture } from '@/components/ui/Picture'
import type { PlaceName } from '@/components/ui/picture-places'
import { pictureOf, type Picture as Sized } from '@/lib/pictures/picture'
import { Figure } from './Figure'
import { Note } from './Note'
import { PromoCode } from './PromoCode'
import { Quote } from './Quote'
import { SeminarCard } from './SeminarCard'
import { Video } from './Video'

interface HeadingProps {
  id?: string
  className?: string
  children?: ReactNode
}

/** A heading that can be linked to: its mark shows when one points at it or tabs to it. */
function Heading({ level, id, className, children }: HeadingProps & { level: 2 | 3 | 4 }) {
  const t = useTranslations('article')
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {children}
      {id && id !== 'footnote-label' && (
        <a className="anchor" href={`#${id}`} aria-label={t('anchor')}>
          #
        </a>
      )}
    </Tag>
  )
}

type LinkProps = ComponentProps<'a'> & { 'data-footnote-backref'?: unknown }

/** Piazzolla has no arrow for the way back from a footnote. */
function Link({ 'data-footnote-backref': back, children, ...props }: LinkProps) {
  const t = useTranslations('article')
  return <a {...props}>{back === undefined ? children : t('back')}</a>
}

function Table(props: ComponentProps<'table'>) {
  const t = useTranslations('article')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard (axe: scrollable-region-focusable)
    <section className="table-scroll" tabIndex={0} aria-label={t('table')}>
      <table {...props} />
    </section>
  )
}

/** The alignment of a column comes as a style, which the policy forbids. */
const Head = ({ style, ...props }: ComponentProps<'th'>) => (
  <th {...props} className={style?.textAlign && `align-${style.textAlign}`} />
)
const Cell = ({ style, ...props }: ComponentProps<'td'>) => (
  <td {...props} className={style?.textAlign && `align-${style.textAlign}`} />
)

const components = {
  Note,
  PromoCode,
  SeminarCard,
  Book: BookRow,
  Quote,
  Video,
  h2: (props: HeadingProps) => <Heading {...props} level={2} />,
  h3: (props: HeadingProps) => <Heading {...props} level={3} />,
  h4: (props: HeadingProps) => <Heading {...props} level={4} />,
  a: Link,
  table: Table,
  th: Head,
  td: Cell,
}

interface Standing {
  /** Of the body, by their `src`. */
  pictures: Record<string, Sized>
  /** Where the body stands, which says how wide they are. */
  place: PlaceName
}
type Written<P> = Omit<P, 'picture' | 'place'>

const figureOf =
  ({ pictures, place }: Standing) =>
  (props: Written<ComponentProps<typeof Figure>>) => (
    <Figure {...props} picture={pictureOf(pictures, props.src)} place={place} />
  )
const imageOf =
  ({ pictures, place }: Standing) =>
  ({ src, alt }: Written<ComponentProps<typeof Picture>>) => (
    <Picture src={src} alt={alt} picture={pictureOf(pictures, src)} place={place} />
  )

/** What editors may place, and what becomes of the HTML of a body. */
export const componentsWith = (standing: Standing) => ({
  ...components,
  Figure: figureOf(standing),
  img: imageOf(standing),
})
