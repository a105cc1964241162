/** What all pieces of a move share. */
import type { Attachment, Facts } from './source'
import type { Links } from './target/links'
import type { Media } from './target/media'

export interface Around {
  facts: Facts
  media: Media
  links: Links
  /** Slug of an author, by the source's key. */
  authors: ReadonlyMap<string, string>
  fallbackAuthor: string
  fallbackDate: string
  attachments: Attachments
  /** Attachments whose file went along. */
  used: Set<string>
  /** Attachments that a text links to: they stay where they are. */
  linked: Set<string>
}

/** Attachments by their number, their address and the piece they were added to. */
export class Attachments {
  private readonly byId = new Map<string, Attachment>()
  private readonly byName = new Map<string, Attachment>()
  private readonly byParent = new Map<string, Attachment[]>()

  constructor(all: readonly Attachment[]) {
    for (const one of all) {
      this.byId.set(one.id, one)
      const name = nameOf(one.url)
      if (!this.byName.has(name)) this.byName.set(name, one)
      if (one.parent && one.parent !== '0') this.byParent.set(one.parent, [...(this.byParent.get(one.parent) ?? []), one])
    }
  }
  find(src: string, id?: string): Attachment | undefined {
    return (id !== undefined ? this.byId.get(id) : undefined) ?? this.byName.get(nameOf(src))
  }
  of(parent: string): Attachment[] {
    return this.byParent.get(parent) ?? []
  }
}
/** Below the folder of uploads, without what says how large the copy is. */
const nameOf = (url: string) =>
  url
    .replace(/[?#].*$/, '')
    .replace(/^.*\/uploads\//, '')
    .replace(/(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w+$)/, '')
    .toLowerCase()
