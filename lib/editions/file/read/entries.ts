/** What stands under a name in an edition of the file. */

import { LRUCache } from 'lru-cache'
import type { Document, Hash } from '../../../content/types'
import type { Moment } from '../../../domain/units'
import { BODY, inflated } from '../documents'
import type { Kind, Shown } from '../rows'
import type { Epoch, Reader } from './reader'

interface Held {
  id: number
  date: Moment | null
  expires: Moment | null
}

/** Rows never change, so what was read of one stays true whatever is published. */
const SHOWN_KEPT = 500
const BODIES_KEPT = 100

export class Entries {
  private readonly shown = new LRUCache<number, object>({ max: SHOWN_KEPT })
  private readonly bodies = new LRUCache<Hash, Document>({ max: BODIES_KEPT })

  private file = 0

  constructor(private readonly reader: Reader) {}

  /** Whatever the time. */
  named<K extends Kind>({ number }: Epoch, kind: K, locale: string, slug: string): Shown[K] | undefined {
    const row = this.reader.one<Held>(
      `select entry.id, date, expires from thing join entry on thing = thing.id and since <= ? and until > ?
       where kind = ? and locale = ? and slug = ?`,
      ...[number, number, kind, locale, slug],
    )
    return row && this.read<K>(row.id)
  }

  /** All of a kind and language: for authors, seminars and pages, of which there are few; in no order. */
  all<K extends Exclude<Kind, 'article'>>({ number }: Epoch, kind: K, locale: string): Shown[K][] {
    const rows = this.reader.all<{ id: number }>(
      `select entry.id from thing join entry on thing = thing.id and since <= ? and until > ? where kind = ? and locale = ?`,
      ...[number, number, kind, locale],
    )
    return rows.map(({ id }) => this.read<K>(id))
  }

  /** Articles that readers do not see yet, or not for ever: drafts, what is dated later, what expires. For who plans; it walks through all. */
  planned({ number }: Epoch, locale: string, now: Moment, count: number): Shown['article'][] {
    const rows = this.reader.all<{ id: number }>(
      `select entry.id from thing join entry on thing = thing.id and since <= ? and until > ? where kind = 'article' and locale = ?
       and (date > ? or expires > ? or instr(shown, '"draft":true') > 0) order by date limit ?`,
      ...[number, number, locale, now, now, count],
    )
    return rows.map(({ id }) => this.read<'article'>(id))
  }

  /** Articles and plain pages of which what is kept has this text in it, quoted: a few of them are about something else. For the desk; it walks through all. */
  saying({ number }: Epoch, quoted: string, count: number): { kind: Kind; entry: Shown['article'] }[] {
    const rows = this.reader.all<{ id: number; kind: Kind }>(
      `select entry.id, kind from thing join entry on thing = thing.id and since <= ? and until > ?
       where kind in ('article', 'page', 'seminar') and instr(shown, ?) > 0 order by date desc limit ?`,
      ...[number, number, JSON.stringify(quoted), count],
    )
    return rows.map(({ id, kind }) => ({ kind, entry: this.read<'article'>(id) }))
  }

  /** Of things, in their order. */
  ofThings(epoch: Epoch, things: readonly number[]): Shown['article'][] {
    const sql = 'select id from entry where thing = ? and since <= ? and until > ?'
    return things.flatMap((thing) => {
      const row = this.reader.one<{ id: number }>(sql, thing, epoch.number, epoch.number)
      return row ? [this.read<'article'>(row.id)] : []
    })
  }

  private read<K extends Kind>(id: number): Shown[K] {
    if (this.file !== this.reader.files) this.shown.clear()
    this.file = this.reader.files
    const known = this.shown.get(id)
    if (known) return known as Shown[K]
    const { shown } = this.reader.one('select shown from entry where id = ?', id) as { shown: string }
    const read = JSON.parse(shown) as Shown[K]
    this.shown.set(id, read)
    return read
  }

  /** A stored body. Throws when it is not there: an edition holds all its bodies. */
  document(hash: Hash): Document {
    const known = this.bodies.get(hash)
    if (known) return known
    const document = inflated(this.reader.one<{ body: Uint8Array }>(BODY, hash), hash)
    this.bodies.set(hash, document)
    return document
  }
}
