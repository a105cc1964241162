/**
 * Which addresses once were public and are no more: they answer 410 until something lives there again (decision 036). In the transaction of the
 * edition that takes them away, as rows of the ledger: going back brings back what was there, and forgets that it was gone.
 */
import type { Locale } from '../../../domain/locale'
import type { Moment } from '../../../domain/units'
import type { Article, Site } from '../../types'
import type { Kind, Name } from '../rows'
import { OPEN } from '../schema'
import type { Statements } from '../statements'

/** What is said under a name; undefined: nothing. */
type Said = object | undefined

export class GonePaths {
  private readonly hasAny: boolean

  constructor(
    private readonly file: Statements,
    private readonly number: number,
    private readonly at: Moment,
  ) {
    this.hasAny = file.one(`select 1 from gone where until = ${OPEN} limit 1`) !== undefined
  }

  /** What was scheduled, and taken back before its time, was never public: it leaves no trace. */
  turned(name: Name, before: Said, after: Said): void {
    const [was, is] = [pathsOf(name, before, this.at), pathsOf(name, after)]
    for (const path of was) if (!is.includes(path)) this.file.run('insert into gone values (?, ?, ?)', path, this.number, OPEN)
    if (!this.hasAny) return
    for (const path of is) this.file.run(`update gone set until = ? where path = ? and until = ${OPEN}`, this.number, path)
  }
}

const roots: Partial<Record<Kind, string>> = { article: '/artikelen', author: '/auteurs', seminar: '/seminars', page: '' }

/** The inside paths of what is said; with `at`, of what could be read by then. */
function pathsOf({ kind, locale, slug }: Name, said: Said, at = Number.POSITIVE_INFINITY): string[] {
  if (!said) return []
  if (kind === 'site') return topicsOf(said as Site, locale as Locale)
  const root = roots[kind]
  const { date = 0 } = said as Partial<Article>
  return root === undefined || date > at ? [] : [`/${locale}${root}/${slug}`]
}

const topicsOf = ({ topics = [] }: Site, locale: Locale) => topics.map(({ slug }) => `/${locale}/themas/${slug}`)
