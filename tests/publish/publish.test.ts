import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { problemAt } from '../../lib/content/fields/problems'
import { said } from '../../lib/content/words/rules'
import { currentId } from '../../lib/editions/pointer'
import { pagesOfChange } from '../../lib/publishing/live/changed'
import { ensureEdition, publish } from '../../lib/publishing/publish'
import { report } from '../../lib/publishing/report'
import { rollback } from '../../lib/publishing/rollback'
import { article, contentOf, magazine, now } from '../unit/editions/content'
import { bodiesIn, dataFolder, editionIds, liveEdition, publisher, standIn } from './folder'

const titled = (title: string) => magazine(article('stuk-0', { date: now - 1, title }, { document: `body-${title}` }))

describe('Publishing', () => {
  it('makes the content live, and says what changed', async () => {
    const { put, live, dataDir } = publisher()
    await put(titled('Een'))
    const { edition, before, unchanged } = await put(titled('Twee'))
    expect(live()).toBe(edition.id)
    expect(unchanged).toBe(false)
    expect(pagesOfChange(before, edition)).toContain('/artikelen/stuk-0')
    expect(liveEdition(dataDir)).toEqual(JSON.parse(JSON.stringify(edition)))
  })

  it('writes nothing when nothing changed, and says so', async () => {
    const { put, live, dataDir } = publisher()
    await put(titled('Een'))
    // Who only reads leaves the log of SQLite behind, and what it shares.
    const files = () => readdirSync(dataDir, { encoding: 'utf8' }).filter((name) => !/-(?:wal|shm)$/.test(name))
    const before = files()
    const id = live()
    const outcome = await put(titled('Een'))
    expect(outcome.unchanged).toBe(true)
    expect(report(outcome, 'publish', 600)).toEqual({ lines: ['Er is niets veranderd (0,6 s).'], exitCode: 0 })
    expect(live()).toBe(id)
    expect(files()).toEqual(before)
  })

  it('writes the bodies that changed and no other', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const before = bodiesIn(dataDir)
    await put(titled('Twee'))
    expect(bodiesIn(dataDir).filter((hash) => !before.includes(hash))).toEqual(['body-Twee'])
  })

  it('copies the facts before the pointer moves', async () => {
    const { put, dataDir, live } = publisher()
    await put(titled('Een'))
    const first = live()
    let seen: string | undefined
    const { edition, warnings } = await put(titled('Twee'), {
      copyFacts: async () => {
        seen = currentId(dataDir)
        return ['een seminar is weg']
      },
    })
    expect(seen).toBe(first)
    expect(live()).toBe(edition.id)
    expect(warnings).toEqual(['een seminar is weg'])
  })

  it('leaves the old edition up when the facts cannot be copied', async () => {
    const { put, options, live } = publisher()
    await put(titled('Een'))
    const first = live()
    const broken = { ...options(titled('Twee')), copyFacts: () => Promise.reject(new Error('database is away')) }
    await expect(publish(broken)).rejects.toThrow('database is away')
    expect(live()).toBe(first)
  })

  it('leaves the old edition up when the content is wrong, and says where', async () => {
    const { put, options, live, dataDir } = publisher()
    await put(titled('Een'))
    const first = live()
    const problem = problemAt('articles/x.mdx', { line: 3, column: 9 }, said('fieldUnknown', { name: 'x' }))
    const outcome = await publish({ ...options([]), load: async () => contentOf([], [problem]) })
    expect(report(outcome, 'publish', 0)).toEqual({
      lines: ['articles/x.mdx:3:9 onbekend veld "x"', 'Niet gepubliceerd: 1 fout. De site blijft zoals hij was.'],
      exitCode: 1,
    })
    expect([live(), editionIds(dataDir)]).toEqual([first, [first]])
  })

  it('refuses an edition whose documents are not all there', async () => {
    const { options, live } = publisher()
    const load = async () => contentOf(magazine())
    await expect(publish({ ...options([]), load })).rejects.toThrow(/not in the store/)
    expect(live()).toBeUndefined()
  })
})

describe('The running servers', () => {
  it('are asked for the pages that changed, those that they know of too, each once', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const asked = await standIn(dataDir, () => 200, ['/artikelen/pagina/2', '/artikelen/stuk-0', 'https://elders.example/'])
    const outcome = await put(titled('Twee'))
    expect(asked).toEqual(
      expect.arrayContaining(['/', '/en', '/artikelen/stuk-0', '/artikelen', '/feed.xml', '/artikelen/pagina/2']),
    )
    expect(asked.filter((path) => path.includes('/stuk-'))).toEqual(['/artikelen/stuk-0'])
    expect(outcome.asked).toBe(asked.length)
    expect(asked).toHaveLength(new Set(asked).size)
  })

  it('are asked for 200 pages at most, those that readers come to first', async () => {
    const { put, dataDir } = publisher()
    const many = Array.from({ length: 300 }, (_, i) => article(`veel-${i}`, { date: now - i }))
    const asked = await standIn(dataDir)
    await put(magazine(...many))
    expect(asked).toHaveLength(200)
    expect(asked).toContain('/')
  })

  it.each([
    [500, 'antwoordt 500'],
    [0, 'other side closed'],
  ])('a page that fails (%i) brings back the edition before, with its facts', async (status, reason) => {
    const { put, options, dataDir, live, copied } = publisher()
    await put(titled('Een'))
    const first = live()
    await standIn(dataDir, (path) => (path === '/artikelen/stuk-0' ? status : 200))
    const outcome = await publish(options(titled('Twee')))
    expect(outcome).toMatchObject({ ok: false, why: 'page', failure: { reason }, backTo: first })
    expect(report(outcome, 'publish', 0).lines[0]).toContain('/artikelen/stuk-0')
    expect(live()).toBe(first)
    expect(copied.at(-1)?.id).toBe(first)
    expect(await publish(options(titled('Een')))).toMatchObject({ ok: true, unchanged: true })
    expect(await rollback(options([]))).toEqual({ ok: false, why: 'nothing before' })
  })

  it('a page that is gone may answer 410', async () => {
    const { put, dataDir } = publisher()
    await put(magazine(article('weg', { date: now - 1 })))
    await standIn(dataDir, (path) => (path === '/artikelen/weg' ? 410 : 200))
    await put(magazine())
  })

  it('one that was killed is forgotten, one that does not answer keeps nothing back', async () => {
    const { put, dataDir } = publisher()
    mkdirSync(join(dataDir, 'servers'))
    writeFileSync(join(dataDir, 'servers', '4194304.json'), JSON.stringify({ pid: 4194304, url: 'http://127.0.0.1:9' }))
    writeFileSync(
      join(dataDir, 'servers', `${process.pid}.json`),
      JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:9' }),
    )
    const { asked } = await put(titled('Een'))
    expect(asked).toBe(0)
    expect(readdirSync(join(dataDir, 'servers'))).toEqual([`${process.pid}.json`])
  })
})

describe('Going back', () => {
  const three = async () => {
    const room = publisher()
    const ids: string[] = []
    for (const title of ['Een', 'Twee', 'Drie']) ids.push((await room.put(titled(title))).edition.id)
    return { ...room, ids, back: () => rollback(room.options([])) }
  }

  it('returns to the edition before, again further back, until there is none', async () => {
    const { back, live, ids, copied } = await three()
    await back()
    expect([live(), copied.at(-1)?.id]).toEqual([ids[1], ids[1]])
    await back()
    expect(live()).toBe(ids[0])
    const outcome = await back()
    expect(outcome).toEqual({ ok: false, why: 'nothing before' })
    expect(report(outcome, 'rollback', 0).exitCode).toBe(1)
    expect(live()).toBe(ids[0])
  })

  it('publishing after it works, and a rollback of that returns to where it stood', async () => {
    const { back, put, live, ids } = await three()
    await back()
    await put(titled('Vier'))
    await back()
    expect(live()).toBe(ids[1])
  })

  it('a start does not undo it; publishing the same content does; new content at a start is made live', async () => {
    const { back, put, options, live, ids } = await three()
    await back()
    await ensureEdition(options(titled('Drie')))
    expect(live()).toBe(ids[1])
    await ensureEdition(options(titled('Vier')))
    expect(live()).not.toBe(ids[1])
    await back()
    await put(titled('Drie'))
    expect(live()).not.toBe(ids[1])
  })

  it('says which pages it changed', async () => {
    const { back } = await three()
    const outcome = await back()
    expect(outcome.ok && pagesOfChange(outcome.before, outcome.edition)).toContain('/artikelen/stuk-0')
  })
})

describe('Clearing away', { timeout: 60_000 }, () => {
  it('keeps ten editions with their bodies; the others and theirs go', async () => {
    const { put, dataDir } = publisher()
    for (let i = 0; i < 13; i++) await put(titled(`Titel-${i}`))
    expect(editionIds(dataDir)).toHaveLength(10)
    const left = bodiesIn(dataDir).filter((hash) => hash.startsWith('body-Titel'))
    expect(left.sort()).toEqual([10, 11, 12, 3, 4, 5, 6, 7, 8, 9].map((i) => `body-Titel-${i}`))
  })

  it('spares the live edition, however old', async () => {
    const { put, options, live, dataDir } = publisher()
    await put(titled('Een'))
    const first = live() as string
    for (let i = 0; i < 3; i++) await put(titled(`Titel-${i}`))
    for (let i = 0; i < 3; i++) await rollback(options([]))
    expect(live()).toBe(first)
    for (let i = 0; i < 12; i++) {
      await put(titled(`Nieuw ${i}`))
      await rollback(options([]))
    }
    expect(live()).toBe(first)
    expect(liveEdition(dataDir)?.articles[0]?.title).toBe('Een')
    expect(bodiesIn(dataDir)).toContain('body-Een')
  })
})

describe('Two at once', () => {
  it('take turns', async () => {
    const { options, dataDir } = publisher()
    const outcomes = await Promise.all(['Een', 'Twee', 'Drie'].map((title) => publish(options(titled(title)))))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(editionIds(dataDir)).toHaveLength(3)
    expect(existsSync(join(dataDir, 'publish.lock'))).toBe(false)
  })

  it('who waits too long is told who is at it', async () => {
    const { options, dataDir } = publisher()
    writeFileSync(join(dataDir, 'publish.lock'), String(process.ppid))
    const outcome = await publish({ ...options(titled('Een')), patience: 120 })
    expect(outcome).toEqual({ ok: false, why: 'busy', pid: process.ppid })
    expect(report(outcome, 'publish', 0).lines[0]).toContain(String(process.ppid))
  })

  it.each([
    ['of a process that was killed', '4194304', new Date(clock.ofFiles())],
    ['that its holder did not touch for long', String(process.ppid), new Date(clock.ofFiles() - 3_600_000)],
  ])('a lock %s is taken over', async (_, pid, touched) => {
    const { put, dataDir } = publisher()
    writeFileSync(join(dataDir, 'publish.lock'), pid)
    utimesSync(join(dataDir, 'publish.lock'), touched, touched)
    await put(titled('Een'))
    expect(readdirSync(dataDir).filter((name) => name.startsWith('publish.lock'))).toEqual([])
  })
})

it('an empty data folder has no edition to go back to', async () => {
  const outcome = await rollback({ dataDir: dataFolder(), copyFacts: async () => [] })
  expect(outcome).toEqual({ ok: false, why: 'nothing before' })
})
