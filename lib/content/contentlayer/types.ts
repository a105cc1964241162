/** The declarations in schemas/ as Contentlayer's document types. */
import { type DocumentType, defineDocumentType, type FieldDefs } from 'contentlayer2/source-files'
import { type Place, placeOf } from '../documents'
import { Problems } from '../fields/problems'
import { type Body, parseBody } from '../mdx/body'
import { colourCode } from '../mdx/code'
import type { Kind } from '../schemas/kind'

interface Made {
  _id: string
  body: { raw: string }
}

/** Bodies that the check has parsed already, by Contentlayer's id of the document: the file's path. */
export const parsed = new Map<string, Body>()

/** The body as a checked syntax tree; parsed here where nobody did before. */
async function bodyOf({ _id, body }: Made): Promise<Body> {
  const known = parsed.get(_id)
  if (known) return known
  const problems = new Problems(_id)
  const read = parseBody(body.raw, (placeOf(_id) as Place).locale, problems)
  if (!read || problems.failed) throw new Error(problems.all.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  await colourCode(read.document.tree, body.raw)
  return read
}

/** The document type of a kind, after that of its translation: the first whose pattern fits a file is taken. */
export function asTypes({ type, folder, file = '', body, fields, translation }: Kind): DocumentType[] {
  const stem = folder ? `${folder}/**/*` : file
  const extension = body ? 'mdx' : 'yaml'
  const define = (name: string, filePathPattern: string, has: FieldDefs) =>
    defineDocumentType(() => ({
      name,
      filePathPattern,
      // Not 'mdx': that would compile the body to code, which nobody may run.
      contentType: body ? 'markdown' : 'data',
      fields: has,
      ...(body && { computedFields: { content: { type: 'json', resolve: (made) => bodyOf(made as object as Made) } } }),
    }))
  const own = define(type, `${stem}.${extension}`, fields as FieldDefs)
  return translation ? [define(`${type}Translation`, `${stem}.en.${extension}`, translation as FieldDefs), own] : [own]
}

interface Processor {
  parser?: unknown
  compiler?: unknown
}
/** Keeps Contentlayer from making HTML of bodies: it has their text, and the tree is ours. */
export const keepText = (processor: { use(plugin: (this: Processor) => void): unknown }): void => {
  processor.use(function () {
    this.parser = () => ({ type: 'root', children: [] })
    this.compiler = () => ''
  })
}
