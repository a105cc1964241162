/** Lists of more than one page: each page has one address and its own words for search engines. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { askRaw } from '../support/servers/raw'

let contentDir: string
let server: TestServer

beforeAll(async () => {
  contentDir = await temporaryDir()
  const write = async (file: string, ...lines: string[]) => {
    await mkdir(join(contentDir, file, '..'), { recursive: true })
    await writeFile(join(contentDir, file), `${lines.join('\n')}\n`)
  }
  const topic = ['topics:', '  - slug: werk', '    title: Werk', '    description: Over werk, in veel stukken.']
  const about = 'description: Een krant met meer stukken dan er op een pagina passen.'
  await write('site.yaml', 'name: Veel', 'email: ik@voorbeeld.example', about, ...topic)
  await write('authors/jan.mdx', '---', 'name: Jan', 'role: schrijft alles', '---', '', 'Jan schrijft.')
  for (let i = 1; i <= 41; i++) {
    const head = ['---', `title: Stuk ${i}`, 'date: 2026-01-02', 'author: jan', 'topics: [werk]', '---', '']
    await write(`articles/stuk-${i}.mdx`, ...head, `Dit is stuk ${i}.`)
  }
  server = await startServer({ contentDir })
})
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

const headOf = async (path: string) => {
  const { status, text } = await askRaw(server.port, path)
  const found = (pattern: RegExp) => pattern.exec(text)?.[1]
  return {
    status,
    title: found(/<title>([^<]+)/),
    description: found(/<meta name="description" content="([^"]+)"/),
    canonical: found(/<link rel="canonical" href="[^/]+\/\/[^/]+([^"]+)"/),
  }
}

it.each(['/artikelen', '/themas/werk', '/auteurs/jan'])('%s: no page says of itself what another one says', async (list) => {
  const pages = [list, `${list}/pagina/2`, `${list}/pagina/3`]
  const heads = await Promise.all(pages.map(headOf))
  expect(heads.map(({ status, canonical }) => [status, canonical])).toEqual(pages.map((path) => [200, path]))
  expect(new Set(heads.map(({ title }) => title)).size).toBe(3)
  expect(heads[0]?.description).toBeDefined()
  const said = heads.flatMap(({ description }) => description ?? [])
  expect(new Set(said).size).toBe(said.length)
})

it('page 1 is the list itself, and what is beyond the last one is not there', async () => {
  const first = await askRaw(server.port, '/artikelen/pagina/1')
  expect([first.status, first.headers.location]).toEqual([308, '/artikelen'])
  expect((await headOf('/artikelen/pagina/4')).status).toBe(404)
})
