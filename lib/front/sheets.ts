/**
 * Every component brings its own sheet, so the build leaves a dozen small ones. A page gets two: the one of the whole site, which the
 * reader has from any other page, and all others that it names as one file. That file's address lists its parts, so that every
 * process, and the one after the next restart, can make it.
 */
const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
const PART = /^\/_next\/static\/chunks\/([\w.~-]+)\.css$/
const FOLDER = '/e/sheets/'
const MOST_PARTS = 24

/** The page with its sheets gathered. `base`: the address of the whole site's sheet, which declares the layers and so comes first. */
export function gatherSheets(html: string, base: string | undefined): string {
  const found = [...html.matchAll(LINK)].map(([, url]) => url as string)
  const parts = new Set(found.filter((url) => url !== base && PART.test(url)))
  if (parts.size < 2 || parts.size > MOST_PARTS) return html
  const names = [...parts].map((url) => PART.exec(url)?.[1])
  let first = true
  return html.replace(LINK, (link, url) => {
    if (!parts.has(url)) return link
    if (!first) return ''
    first = false
    return `<link rel="stylesheet" href="${FOLDER}${names.join('+')}.css">`
  })
}

/** The sheets that a gathered address asks for, in order; undefined for any other address. */
export function partsOf(path: string): string[] | undefined {
  if (!path.startsWith(FOLDER) || !path.endsWith('.css')) return undefined
  const names = path.slice(FOLDER.length, -'.css'.length).split('+')
  const parts = names.map((name) => `/_next/static/chunks/${name}.css`)
  const good = parts.length <= MOST_PARTS && new Set(names).size === names.length && parts.every((part) => PART.test(part))
  return good ? parts : undefined
}
