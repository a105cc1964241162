/** A page in the look that it was rendered in. */
import { LOOK, withTokens } from '../../lib/look/sheet'

const NAMED = new RegExp(`<meta name="${LOOK}" content="([\\w-]+)"/?>`)
const SHEET = /(?<=<link\b[^>]*\shref=")\/_next\/static\/[^"?]+\.css/g

/** Its sheets are asked for by the address that has the look in it (answers/look-sheet.ts). */
export function dressed(html: string): string {
  const digest = NAMED.exec(html)?.[1]
  if (digest === undefined) return html
  return html.replace(NAMED, '').replace(SHEET, (sheet) => withTokens(sheet, digest))
}
