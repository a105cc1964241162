/** Words of the publication's own are in all that visitors see, from the next edition on, and gone with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { askRaw } from '../support/servers/raw'

let contentDir: string
let server: TestServer

const write = async (file: string, ...lines: string[]) => {
  await mkdir(join(contentDir, file, '..'), { recursive: true })
  await writeFile(join(contentDir, file), `${lines.join('\n')}\n`)
}
const seminar = ['start: 2027-03-16 19:30', 'end: 2027-03-16 21:30', 'online: volgt', 'price: 0', 'capacity: 9']

beforeAll(async () => {
  contentDir = await temporaryDir()
  await write('site.yaml', 'name: Blad', 'email: ik@blad.example')
  await write('authors/jan.mdx', '---', 'name: Jan', '---', '', 'Jan schrijft.')
  await write('pages/privacy.mdx', '---', 'title: Privacy', '---', '', 'Wat we bewaren.')
  await write('seminars/avond.mdx', '---', 'title: De avond', ...seminar, '---', '', 'Programma.')
  await write(
    'articles/stuk.mdx',
    '---',
    'title: Een stuk',
    'date: 2026-01-02',
    'author: jan',
    '---',
    '',
    '<SeminarCard slug="avond" />',
  )
  server = await startServer({ contentDir })
})
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

const textOf = async (path: string, headers = {}) => (await askRaw(server.port, path, headers)).text
const body = (email: string) => JSON.stringify({ name: 'Jet', email, locale: 'nl' })
const signUp = (email: string) =>
  fetch(`${server.url}/api/seminars/avond/signups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(email),
  })
const mails = () => {
  const folder = join(server.dataDir, 'mail')
  return readdirSync(folder, { encoding: 'utf8' })
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

it('a page, a feed, a refusal, the page of what is not there: none keeps the old words', async () => {
  const before = await Promise.all(
    ['/seminars/avond', '/artikelen', '/feed.xml', '/niet-gevonden', '/en/seminars'].map((path) => textOf(path)),
  )
  expect(before[0]).toContain('Avondseminar')
  await write(
    'woorden.yaml',
    'seminar.labelEvening: Lezing',
    'site.articles: Stukken',
    'feed.title: Een stroom stukken',
    'notFound.title: Niets te zien',
    'problems.titles.seminar_unknown: Die lezing is er niet',
    'mail.confirmed.subject: "Je zit erbij op {date}: {title}"',
  )
  await write('woorden.en.yaml', 'site:', '  seminars: Lectures')
  await server.publish()
  expect(await textOf('/seminars/avond')).toContain('Lezing')
  expect(await textOf('/seminars/avond')).not.toContain('Avondseminar')
  expect(await textOf('/artikelen')).toMatch(/<h1[^>]*>Stukken</)
  expect(await textOf('/feed.xml')).toContain('Een stroom stukken')
  expect(await textOf('/niet-gevonden')).toContain('Niets te zien')
  expect(await textOf('/en/seminars')).toMatch(/<h1[^>]*>Lectures</)
  const problem = await textOf('/api/seminars/geen', { 'accept-language': 'nl' })
  expect(JSON.parse(problem).title).toBe('Die lezing is er niet')
})

it('a mail too', async () => {
  expect((await signUp('jet@voorbeeld.example')).status).toBe(201)
  await expect.poll(mails).toMatch(/Subject: Je zit erbij op 16 maart/)
})

it('without the file all is said as usual', async () => {
  await rm(join(contentDir, 'woorden.yaml'))
  await server.publish()
  expect(await textOf('/seminars/avond')).toContain('Avondseminar')
  expect(await textOf('/artikelen')).toMatch(/<h1[^>]*>Artikelen</)
  expect(JSON.parse(await textOf('/api/seminars/geen', { 'accept-language': 'nl' })).title).toBe('Dit seminar kennen we niet')
})
