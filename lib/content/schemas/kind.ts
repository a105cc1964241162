import type { Fields } from './fields'

/** A document type: what its files are called, what stands in them and in their translations. */
export interface Kind {
  type: string
  /** Below CONTENT_DIR; absent: `<type>.yaml` in the root. */
  folder?: string
  /** Whether it is an MDX file, with a body; else it is YAML. */
  body: boolean
  fields: Fields
  /** What a translation may say; absent: it has none. */
  translation?: Fields
}
