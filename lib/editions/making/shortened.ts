/** Letters; as much as a search engine shows. */
const MOST = 160

/** A first paragraph where there is room for a few lines: whole words, with an ellipsis when there was more. Pure. */
export function shortened(text: string): string {
  if (text.length <= MOST) return text
  const start = text.slice(0, MOST + 1)
  const end = start.search(/\s\S*$/)
  const kept = end > 0 ? start.slice(0, end) : start.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s.,;:!?–—-]+$/, '')}…`
}
