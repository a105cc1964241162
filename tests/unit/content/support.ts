/** A small publication that is in order, and what the check says of it after a change. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { checkContent } from '../../../lib/content/check/check'

export const now = Date.UTC(2026, 10, 24, 12)

export const inOrder: Record<string, string> = {
  'site.yaml': 'name: Podium\nemail: redactie@podium.example\ntopics:\n  - slug: werk\n    title: Werk\n',
  'authors/jan.mdx': '---\nname: Jan\n---\n\nJan schrijft.\n',
  'seminars/2027/avond.mdx':
    '---\ntitle: De avond\nstart: 2027-03-16 19:30\nend: 2027-03-16 21:30\nonline: https://meet.example/avond\nprice: 65\ncapacity: 40\n---\n\nHet programma.\n',
  'pages/privacy.mdx': '---\ntitle: Privacy\n---\n\nWat we van je bewaren.\n',
  'promo-codes/lezer.yaml': 'code: CustomerFirst\nseminars: [avond]\ndiscount: free\n',
  'articles/2026/stuk.mdx':
    '---\ntitle: Een stuk\ndate: 2026-11-03\nauthor: jan\ntopics: [werk]\nseminar: avond\n---\n\nDe tekst.\n\n<PromoCode code="CustomerFirst" />\n',
  'articles/2026/stuk.en.mdx': '---\ntitle: A piece\n---\n\nThe text.\n',
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
/** A new folder, gone when the tests of this file are done. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  folders.push(folder)
  return folder
}

/** Writes files in a new folder; a value of undefined leaves one out. */
export function folderOf(files: Record<string, string | undefined>): string {
  const folder = temporaryFolder('podium-content-')
  for (const [file, text] of Object.entries(files)) if (text !== undefined) write(folder, file, text)
  return folder
}
export function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

export const check = (contentDir: string) => checkContent({ contentDir, cacheDir: join(contentDir, '.none'), now })

/** What is said of the publication after a change, as `npm run content:check` prints it. */
export async function saidOf(change: Record<string, string | undefined>): Promise<string[]> {
  const problems = await check(folderOf({ ...inOrder, ...change }))
  return problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.severity === 'warning' ? 'let op: ' : ''}${p.message}`)
}
/** An article that is in order but for these lines and this body. */
export const article = (fields: string, body = 'De tekst.') => ({
  'articles/nieuw.mdx': `---\ntitle: Nieuw\ndate: 2026-11-03\nauthor: jan\n${fields}---\n\n${body}\n`,
})
