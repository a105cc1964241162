/** The sheets of the build with the look of the live edition joined to them: one request, and an address whose hash covers both. */
import { type Snapshot, snapshot } from '../../../lib/editions/snapshot'
import { NO_STORE } from '../../../lib/http/answers/cache-control'
import { lookOf } from '../../../lib/look/look'
import { apart, digestOfTokens, type TypefaceSheets, tokensOf, withTokens } from '../../../lib/look/sheet'
import { type Representation, represent, sendRepresentation } from '../../cache/representation'
import type { Handler } from '../../request/handler'
import type { Files } from './files'

interface Joined {
  digest: string
  tokens: string
  /** By the address of the sheet. */
  sheets: Map<string, Representation>
}
let last: Joined | undefined

/** What the look of the edition joins; undefined when it is the design's. Worked out once for all who ask. */
function joinedOf(at: Pick<Snapshot, 'site'>, files: Files): Joined | undefined {
  const look = lookOf(at.site('nl'))
  const tokens = tokensOf(look, look.typeface === 'piazzolla' ? {} : typefacesIn(files))
  if (tokens === undefined) return undefined
  if (last?.tokens !== tokens) last = { digest: digestOfTokens(tokens), tokens, sheets: new Map() }
  return last
}

const typefacesOf = new WeakMap<Files, TypefaceSheets>()
function typefacesIn(files: Files): TypefaceSheets {
  const known = typefacesOf.get(files) ?? (JSON.parse(files.text('/e/typefaces.json') ?? '{}') as TypefaceSheets)
  typefacesOf.set(files, known)
  return known
}

/** Whether it is the address of a sheet of the build, with some look. */
export const isLookSheet = (path: string, files: Files): boolean => files.has(apart(path)?.sheet ?? '')

/** The sheet at such an address. A page of another edition names another look: its reader gets that of now, and does not keep it. */
export const lookSheet: Handler = ({ request, response, path, at }, { files }) => {
  const { sheet, digest } = apart(path) ?? {}
  const plain = sheet === undefined || files.has(path) ? undefined : files.get(sheet)
  if (!plain || sheet === undefined) return undefined
  const joined = joinedOf(at, files)
  if (joined && joined.digest === digest) return send(sheetWith(joined, sheet, plain.headers, files))
  const css = (files.text(sheet) ?? '') + (joined?.tokens ?? '')
  return send(represent(200, { ...plain.headers, 'cache-control': NO_STORE }, Buffer.from(css)))

  async function send(sheet: Representation) {
    await sendRepresentation(request, response, sheet)
  }
}

function sheetWith({ sheets, tokens }: Joined, sheet: string, headers: Record<string, string>, files: Files): Representation {
  const made = sheets.get(sheet) ?? represent(200, headers, Buffer.from((files.text(sheet) ?? '') + tokens))
  sheets.set(sheet, made)
  return made
}

/** The address of the site's sheet for a page that Next does not make. */
export function sheetNow(files: Files): string | undefined {
  try {
    return files.baseSheet && withTokens(files.baseSheet, joinedOf(snapshot(), files)?.digest)
  } catch {
    // There is nothing to read the look from: the page says so, in the design's.
    return files.baseSheet
  }
}
