/** The text of a file as editors save it: in UTF-8, and no longer than a person writes. */
import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { type Said, said } from '../words/rules'
import type { Position } from './problems'

/** Bytes; the longest article that anybody wrote here has 60 kB. */
export const MOST_TEXT = 1024 * 1024

/** Why there is no text, and where. */
export interface NoText {
  at: Position
  what: Said
}

const TOP = { line: 1, column: 1 }

/** Throws what the disk says when the file is not there. */
export function readText(path: string): string | NoText {
  const { size } = statSync(path)
  if (size > MOST_TEXT) return { at: TOP, what: said('fileTooLong', { size: inMegabytes(size) }) }
  const bytes = readFileSync(path)
  if (isUtf16(bytes)) return { at: TOP, what: said('fileUtf16') }
  return isUtf8(bytes) ? bytes.toString('utf8') : notUtf8(bytes)
}

const inMegabytes = (size: number) => (size / 1024 / 1024).toFixed(1)

/** By its mark at the start, or by the half of it that is zero: Windows' programs write both. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) return true
  const start = bytes.subarray(0, 200)
  return start.length >= 8 && start.filter((byte) => byte === 0).length > start.length / 3
}

function notUtf8(bytes: Buffer): NoText {
  let line = 1
  for (let start = 0, end = 0; start < bytes.length; start = end + 1, line++) {
    end = bytes.indexOf(10, start)
    if (end < 0) end = bytes.length
    const text = bytes.subarray(start, end)
    if (isUtf8(text)) continue
    const column = text.toString('utf8').indexOf('\ufffd') + 1
    return { at: { line, column }, what: said('fileNotUtf8') }
  }
  return { at: TOP, what: said('fileNotUtf8') }
}
