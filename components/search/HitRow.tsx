import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Names } from '@/components/article/Byline'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { machine } from '@/components/ui/words/dates'
import { langOf } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import { date, daysWithWeekday } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import type { Piece } from '@/lib/search/excerpt'
import type { Hit } from '@/lib/search/hits'

/** A find: what and when it is, its title, the place where the words stand, and whose it is. */
export function HitRow({ hit }: { hit: Hit }) {
  const { locale } = hit.entry
  return (
    <li className="hit border-b border-line pb-6 not-first:pt-6 last:border-b-0">
      <p className="text-s-1 leading-meta text-soft">
        <What hit={hit} />
      </p>
      <h3 className="text-s2 leading-[1.15] tracking-heading [word-spacing:0.06em]">
        <a
          className="hit-title hover:underline hover:decoration-3 hover:underline-offset-[0.16em]"
          href={hrefOf(hit)}
          lang={langOf(hit.entry)}
        >
          <Marked pieces={hit.title} locale={langOf(hit.entry) ?? locale} />
        </a>
      </h3>
      {hit.text.length > 0 && (
        <p className="mt-1 mb-0.75 max-w-[36rem] text-note leading-meta" lang={langOf(hit.entry)}>
          <Marked pieces={hit.text} />
        </p>
      )}
      <p className="text-s-1 leading-meta text-soft">
        <Whose hit={hit} />
      </p>
    </li>
  )
}

function hrefOf({ kind, entry: { locale, slug } }: Hit): string {
  return address[kind](locale, slug)
}

function What({ hit: { kind, entry } }: { hit: Hit }) {
  const t = useTranslations('search')
  if (kind === 'author' || kind === 'page') return t(`kind.${kind}`)
  const [when, topic] =
    kind === 'article'
      ? [date(entry.date, entry.locale), content().topic(entry.locale, entry.topics?.[0] ?? '')]
      : [daysWithWeekday(entry, entry.locale), t('kind.seminar')]
  return (
    <>
      {topic && (typeof topic === 'string' ? topic : <TopicTitle topic={topic} locale={entry.locale} />)}
      {topic && '\u00a0· '}
      <time dateTime={machine(kind === 'article' ? entry.date : entry.start)}>{when}</time>
    </>
  )
}

function Whose({ hit: { kind, entry } }: { hit: Hit }) {
  const t = useTranslations('search')
  if (kind === 'article') return <Names authors={content().namesOf(entry)} locale={entry.locale} plain />
  if (kind === 'seminar') return entry.venue ? `${entry.venue.name}, ${entry.venue.city}` : t('online')
  if (kind === 'author') return entry.role ? <span lang={langOf(entry)}>{entry.role}</span> : null
  return null
}

/** From 14% to 90% of the line, so that lines do not overlap. */
const FOUND =
  '-mx-[0.06em] box-decoration-clone px-[0.06em] text-on-light [background:linear-gradient(transparent_14%,var(--color-light)_14%_90%,transparent_90%)] forced-colors:text-[MarkText] forced-colors:forced-color-adjust-auto forced-colors:[background:Mark]'
const Found = ({ children }: { children: ReactNode }) => <mark className={FOUND}>{children}</mark>

/** `locale`: of a title, in which long words may break. */
function Marked({ pieces, locale }: { pieces: Piece[]; locale?: string }) {
  return pieces.map(({ text, mark }, index) => {
    const words = locale ? softly(text, locale) : text
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
    return mark ? <Found key={index}>{words}</Found> : <Fragment key={index}>{words}</Fragment>
  })
}
