/**
 * Every component brings its own sheet, so the build leaves a dozen small ones. A page gets all that it names as one file: one request
 * before the first paint, compressed as a whole. That file's address lists its parts, so that every process, and the one after the
 * next restart, can make it. It lies beside /_next/static/chunks/, so that what the parts name (`../media/…`) is where they say.
 */
const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
const PART = /^\/_next\/static\/chunks\/([\w.~-]+)\.css$/
const FOLDER = '/_next/static/sheets/'
const MOST_PARTS = 24

/** The page with its sheets gathered in their order: the first declares the layers. */
export function gatherSheets(html: string): string {
  const parts = new Set([...html.matchAll(LINK)].map(([, url]) => url as string).filter((url) => PART.test(url)))
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
