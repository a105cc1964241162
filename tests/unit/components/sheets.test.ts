/** Our sheets: which page has which, where each reads its utilities from, and how much of them is written by hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const filesIn = (folder: string, form: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => form.test(file))
    .map((file) => join(folder, file))
const pages = filesIn('app', /(?:^|\/)page\.tsx$/)
const sheetOf = (page: string) => readFileSync(page, 'utf8').match(/^import '@\/app\/(?:reading|seats|desk)\.css'$/gm) ?? []

it.each(pages)('%s has one sheet: without, it would have no look at all', (page) => {
  expect(sheetOf(page)).toHaveLength(1)
})
it('the frame of all pages brings none', () => {
  expect(readFileSync('app/[locale]/layout.tsx', 'utf8')).not.toContain('.css')
})

/** `*`, `**` and `{a,b}`, as Tailwind reads them. */
function patternOf(glob: string): RegExp {
  const signs: Record<string, string> = { '**/': '(?:.*/)?', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|', '.': '\\.' }
  return new RegExp(`^${glob.replace(/\*\*\/|[*{},.]/g, (sign) => signs[sign] ?? sign)}$`)
}
const sourcesOf = (sheet: string) =>
  Array.from(readFileSync(sheet, 'utf8').matchAll(/^@source "(.+)";$/gm), ([, glob = '']) =>
    patternOf(relative('.', join(dirname(sheet), glob))),
  )

/** What stands on a page: its file, and the components that it and they import. */
function shownOn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '((?:@\/(?:components|app)|\.)[^']*)'/g)) {
    const imported = path.startsWith('@/') ? path.slice(2) : join(dirname(file), path)
    const found = filesOf(imported)
    if (found) shownOn(found, seen)
  }
  return seen
}
const known = new Set([...filesIn('components', /\.tsx$/), ...filesIn('app', /\.tsx$/)])
const filesOf = (path: string) => (known.has(`${path}.tsx`) ? `${path}.tsx` : undefined)

describe.each(['reading', 'desk'])('the list of app/%s.css', (name) => {
  const sources = sourcesOf(`app/${name}.css`)
  const missing = (page: string) => [...shownOn(page)].filter((file) => !sources.some((source) => source.test(file)))
  it.each(pages.filter((page) => sheetOf(page).some((sheet) => sheet.includes(name))))('has all that stands on %s', (page) => {
    expect(missing(page)).toEqual([])
  })
  it('notices what it has not', () => expect(missing('app/[locale]/zoeken/page.tsx')).not.toEqual([]))
})

it('at most 700 lines are written by hand: all but the faces of the typeface, which are figures', () => {
  const sheets = [...filesIn('app', /\.css$/), ...filesIn('components', /\.css$/)].filter((file) => file !== 'app/fonts.css')
  const lines = sheets.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(700)
})
