import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|\/)page\.tsx$/.test(file))

it.each(pages)('%s has one sheet: without, it would have no look at all', (page) => {
  const sheets = readFileSync(join('app', page), 'utf8').match(/^import '@\/app\/(?:reading|seats|desk)\.css'$/gm)
  expect(sheets).toHaveLength(1)
})
it('the frame of all pages brings none', () => {
  expect(readFileSync('app/[locale]/layout.tsx', 'utf8')).not.toContain('.css')
})
