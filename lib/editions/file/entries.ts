/** What stands under a name in an edition of the file. */
import type { Moment } from '../../content/schemas/fields'
import type { Document, Hash } from '../types'
import { BODY, inflated } from './documents'
import type { Epoch, Reader } from './reader'
import { Recent } from './recent'
import type { Kind, Shown } from './rows'

interface Held {
  id: number
  date: Moment | null
  expires: Moment | null
}

/** Rows never change, so what was read of one stays true whatever is published. */
const SHOWN_KEPT = 500
const BODIES_KEPT = 100

export class Entries {
  private shown = new Recent<number, object>(SHOWN_KEPT)
  private readonly bodies = new Recent<Hash, Document>(BODIES_KEPT)

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

  /** Of things, in their order. */
  ofThings(epoch: Epoch, things: readonly number[]): Shown['article'][] {
    const sql = 'select id from entry where thing = ? and since <= ? and until > ?'
    return things.flatMap((thing) => {
      const row = this.reader.one<{ id: number }>(sql, thing, epoch.number, epoch.number)
      return row ? [this.read<'article'>(row.id)] : []
    })
  }

  private read<K extends Kind>(id: number): Shown[K] {
    if (this.file !== this.reader.files) this.shown = new Recent(SHOWN_KEPT)
    this.file = this.reader.files
    const read = () => JSON.parse((this.reader.one('select shown from entry where id = ?', id) as { shown: string }).shown)
    return this.shown.of(id, read) as Shown[K]
  }

  /** A stored body. Throws when it is not there: an edition holds all its bodies. */
  document(hash: Hash): Document {
    return this.bodies.of(hash, () => {
      const row = this.reader.one<{ body: Uint8Array }>(BODY, hash)
      return inflated(row, hash)
    })
  }
}
