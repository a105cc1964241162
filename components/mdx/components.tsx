import type { ComponentProps } from 'react'
import { BookRow } from '@/components/article/BookRow'
import { Picture } from '@/components/ui/picture/Picture'
import type { PlaceName } from '@/components/ui/picture/picture-places'
import { pictureOf, type Picture as Sized } from '@/lib/pictures/picture'
import { Code, Token } from './Code'
import { Figure } from './Figure'
import { Heading } from './Heading'
import { Link } from './Link'
import { Note } from './Note'
import { PromoCode } from './PromoCode'
import { Quote } from './Quote'
import { SeminarCard } from './SeminarCard'
import { Taal } from './Taal'
import { Cell, HeadCell, Table } from './Table'
import { Video } from './Video'

type HeadingProps = Omit<ComponentProps<typeof Heading>, 'level'>

const Footnotes = (props: ComponentProps<'section'>) => (
  <section {...props} className="footnotes mt-11 border-line border-t pt-3 text-s-1 leading-meta text-soft" />
)
/** A picture that is all of its paragraph (lib/content/mdx/pictures.ts). */
const Alone = (props: ComponentProps<'figure'>) => <figure {...props} className="figure my-10" />
const Rule = () => <hr className="my-[2em] w-24 border-t-4" />

const components = {
  Note,
  Book: BookRow,
  Quote,
  Video,
  Taal,
  h2: (props: HeadingProps) => <Heading {...props} level={2} />,
  h3: (props: HeadingProps) => <Heading {...props} level={3} />,
  h4: (props: HeadingProps) => <Heading {...props} level={4} />,
  a: Link,
  table: Table,
  th: HeadCell,
  td: Cell,
  pre: Code,
  span: Token,
  hr: Rule,
  section: Footnotes,
  figure: Alone,
}

interface Standing {
  /** Of the body, by their `src`. */
  pictures: Record<string, Sized>
  /** Where the body stands, which says how wide they are. */
  place: PlaceName
  /** What links to a seminar say of where they stand. */
  from?: string
}
type Written<P> = Omit<P, 'picture' | 'place' | 'from'>

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

const codeFrom =
  ({ from }: Standing) =>
  (props: Written<ComponentProps<typeof PromoCode>>) => <PromoCode {...props} from={from} />
const cardFrom =
  ({ from }: Standing) =>
  (props: Written<ComponentProps<typeof SeminarCard>>) => <SeminarCard {...props} from={from} />

/** The tables of a seminar are its programme. */
const ofSeminar = { table: (props: ComponentProps<'table'>) => <Table {...props} programme /> }

/** What editors may place, and what becomes of the HTML of a body. */
export const componentsWith = (standing: Standing) => ({
  ...components,
  ...(standing.place === 'seminar' && ofSeminar),
  PromoCode: codeFrom(standing),
  SeminarCard: cardFrom(standing),
  Figure: figureOf(standing),
  img: imageOf(standing),
})
