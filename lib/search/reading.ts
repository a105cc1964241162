/** How a question is read: from the strictest reading to the mildest that finds something. */
import type { Locale } from '../domain/locale'
import type { Snapshot } from '../editions/snapshot'
import { having } from './lists'
import { meantBy } from './meant'
import { type Term, termOf } from './question'
import { ranked } from './ranked'
import type { SearchIndex } from './rows/open'
import { allWidened, asItIs, type Widened, widened } from './widen'

export interface Read {
  /** 'some': nothing has all the words, this has some of them. */
  how: 'all' | 'some' | 'nothing'
  /** Words that were read as others. */
  corrected: { typed: string; meant: string }[]
  terms: Widened[]
  /** Ids of what can be read now, best first. */
  found: Uint32Array
}

/** So many words of a question are looked for with more than one wrong letter. */
const MOST_FAR = 3

export class Reading {
  private readonly corrected: Read['corrected'] = []
  private far = MOST_FAR

  constructor(
    private readonly s: Snapshot,
    private readonly index: SearchIndex,
    private readonly locale: Locale,
  ) {}

  of(terms: Term[]): Read {
    const asked = allWidened(this.index, terms, this.locale)
    const found = this.find(asked)
    if (found.length > 0) return { how: 'all', corrected: [], terms: asked, found }
    const meant = asked.map((term) => this.meant(term))
    return this.mild(meant) ?? { how: 'nothing', corrected: [], terms: asked, found }
  }

  private mild(terms: Widened[]): Read | undefined {
    const { corrected } = this
    const all = corrected.length > 0 ? this.find(terms) : undefined
    if (all && all.length > 0) return { how: 'all', corrected, terms, found: all }
    const some = terms.length > 1 ? this.find(terms, 'any') : undefined
    return some && some.length > 0 ? { how: 'some', corrected, terms, found: some } : undefined
  }

  private find = (terms: Widened[], how: 'all' | 'any' = 'all'): Uint32Array =>
    this.index.timeline.visible(ranked(this.index, terms, this.locale, how), this.s)

  private isThere = (term: Widened): boolean =>
    this.index.timeline.isAnyVisible(having(this.index, `found_${this.locale}`, term), this.s)

  /**
   * The word that was meant by one that can be read nowhere. Words of what cannot be read (yet) are in the index as well: they are
   * neither found nor named.
   */
  private meant(term: Widened): Widened {
    const [word] = term.words
    if (!word || term.words.length > 1 || this.isThere(term)) return term
    for (const { word: meant } of meantBy(this.index, word, this.locale, this.far-- > 0)) {
      const other = termOf(meant, [meant], this.locale)
      if (!this.isThere(asItIs(other))) continue
      this.corrected.push({ typed: term.typed, meant })
      return widened(this.index, other, this.locale)
    }
    return term
  }
}
