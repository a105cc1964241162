/**
 * A body as it is put away, made where it was parsed: bytes go from one thread to another as they are, where a tree is copied node by node, and
 * nobody needs the tree any more.
 */
import { createHash } from 'node:crypto'
import { deflated } from '../deflated'
import { colourCode } from '../mdx/code'
import type { Document, Hash } from '../types'
import type { ReadFile } from './file'

export const hashOf = (json: string): Hash => createHash('sha256').update(json).digest('hex').slice(0, 40)

/** The file with its body packed, and without the tree and the text of it. */
export async function packed(read: ReadFile): Promise<ReadFile> {
  const { body, text, failed } = read
  if (!body) return { ...read, text: '' }
  if (!failed) await colourCode(body.document.tree, text)
  const { headings } = body.document
  const nothing: Document = { tree: { type: 'root', children: [] }, headings }
  const rest = { ...read, text: '', body: { ...body, document: nothing } }
  if (failed) return rest
  const json = JSON.stringify(body.document)
  return { ...rest, packed: { hash: hashOf(json), body: deflated(json) } }
}
