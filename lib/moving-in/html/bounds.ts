/** HTML that no person writes and that a parser takes for ever over, or runs out of memory. Pure. */

/** Characters of one text; the longest article that anybody wrote here has 60 thousand. */
const LONGEST = 2_000_000
const TAGS = 60_000
/** Marks such as `<b>` that are open at a time: each paragraph opens all of them again. */
const OPEN = 200
/** Boxes in boxes. */
const DEEP = 400

const marks = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

export function tooTangled(html: string): boolean {
  if (html.length > LONGEST) return true
  let [tags, open, depth] = [0, 0, 0]
  for (const [, closes, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    const tag = name.toLowerCase()
    if (++tags > TAGS) return true
    if (empty.has(tag)) continue
    const step = closes ? -1 : 1
    if (marks.has(tag)) open = Math.max(0, open + step)
    // These close themselves.
    if (!['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option'].includes(tag)) depth = Math.max(0, depth + step)
    if (open > OPEN || depth > DEEP) return true
  }
  return false
}

/** Words without any tag, for what cannot be read as HTML. */
export const plainWords = (html: string): string =>
  html
    .slice(0, LONGEST)
    .replace(/<(script|style)\b[^>]{0,2000}>[^<]*/gi, ' ')
    .replace(/<\/?(?:p|div|h[1-6]|li|br|tr|blockquote)\b[^<>]*>/gi, '\n\n')
    .replace(/<[^<>]*>/g, '')
