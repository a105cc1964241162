/** Several machines on one database, each with an edition of its own: what is newer is not overwritten by a start. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Edition } from '../../lib/editions/types'
import { readSettings } from '../../lib/settings'
import { copyFacts, startFacts } from '../../lib/signups/facts/copy-facts'
import { digestOfEdition } from '../../lib/signups/facts/edition-facts'
import { publicationOf } from '../../lib/signups/facts/publication'
import { factsOf } from '../../lib/signups/facts/stored-facts'
import { seminarState } from '../../lib/signups/form/state'
import { checkCode } from '../../lib/signups/links/redeem'
import { copyFactsOf } from '../../scripts/lib/facts/copy-facts'
import { edition, type Facts, now, promoCode, seminar } from '../support/seminars'
import { onBothEngines } from './engines'

const older = edition([seminar('avond', { price: 0 })])
const newer = edition(
  [seminar('avond', { price: 6500 }), seminar('nieuw')],
  [promoCode('CustomerFirst', { seminars: ['avond'], discount: '25%' })],
)

onBothEngines((engine) => {
  /** What a visitor would pay, whether the new seminar is there, and what the code makes of it. */
  const standing = async () => ({
    price: (await factsOf(engine.db, 'avond'))?.price,
    isNew: (await seminarState(engine.db, 'nieuw', now)) !== undefined,
    code: await checkCode(engine.db, 'avond', 'customerfirst', now),
  })
  const ofNewer = { price: 6500, isNew: true, code: { ok: true, code: 'CustomerFirst', price: 4875 } }

  test('a start writes into an empty database', async () => {
    expect(await startFacts(engine.db, newer, now)).toMatchObject({ facts: 'written', publication: { number: 1 } })
    expect(await standing()).toMatchObject(ofNewer)
  })

  test('a server on an older edition that starts does not put the price back, nor make what is new vanish', async () => {
    await copyFacts(engine.db, newer, now)
    const before = await standing()
    expect(before).toMatchObject(ofNewer)
    expect(await startFacts(engine.db, older, now)).toMatchObject({ facts: 'behind', publication: { number: 1 } })
    expect(await standing()).toEqual(before)
  })

  test('one that says the same is up to date, whatever it is called and in whatever order it says so', async () => {
    await copyFacts(engine.db, newer, now)
    const same = { ...newer, seminars: [...newer.seminars].reverse(), id: 'of another machine' }
    expect(await startFacts(engine.db, same, now)).toMatchObject({ facts: 'current', publication: { number: 1 } })
  })

  test('publishing and going back overwrite, and are counted', async () => {
    for (const [number, facts] of [newer, older, newer].entries()) {
      await copyFacts(engine.db, facts, now)
      expect(await publicationOf(engine.db)).toEqual({ number: number + 1, digest: digestOfEdition(facts) })
    }
    await copyFacts(engine.db, newer, now)
    expect((await publicationOf(engine.db)).number).toBe(3)
  })

  test('a database that was emptied by a publish is not empty: an older edition brings nothing back', async () => {
    await copyFacts(engine.db, newer, now)
    await copyFacts(engine.db, edition([]), now)
    expect(await startFacts(engine.db, older, now)).toMatchObject({ facts: 'behind' })
    expect(await factsOf(engine.db, 'avond')).toBeUndefined()
  })

  test('many that start at once on an empty database write one edition, whole', async () => {
    const started = await Promise.all([older, newer, older, newer].map((facts) => startFacts(engine.db, facts, now)))
    expect(started.filter(({ facts }) => facts === 'written')).toHaveLength(1)
    const { digest, number } = await publicationOf(engine.db)
    expect(number).toBe(1)
    const isNewer = digest === digestOfEdition(newer)
    expect(await standing()).toMatchObject(isNewer ? { price: 6500, isNew: true } : { price: 0, isNew: false })
  })

  describe('the commands of two machines', () => {
    let machines = 0
    /** `copy` as `npm run publish` (publish) and `npm start` after an edit (start) do it. Each machine has a DATA_DIR of its own. */
    function machine() {
      const { dataDir, databaseUrl } = engine.options
      const own = join(dataDir, `machine-${machines++}`)
      mkdirSync(own, { recursive: true })
      if (!databaseUrl) symlinkSync(join(dataDir, 'podium.sqlite'), join(own, 'podium.sqlite'))
      const copy = copyFactsOf(readSettings({ DATA_DIR: own, DATABASE_URL: databaseUrl, SECRET: 'x'.repeat(32) }))
      return (facts: Facts, how: 'publish' | 'start' | 'back') => copy(facts as Edition, how)
    }
    let a: ReturnType<typeof machine>
    let b: ReturnType<typeof machine>
    beforeEach(() => {
      a = machine()
      b = machine()
    })
    const price = async () => (await factsOf(engine.db, 'avond'))?.price

    test('npm start after an edit makes it live, time after time', async () => {
      for (const euros of [0, 65, 70]) {
        expect(await a(edition([seminar('avond', { price: euros * 100 })]), 'start')).toEqual([])
        expect(await price()).toBe(euros * 100)
      }
    })

    test('npm start where a pull failed overwrites nothing, and says with which command to go on', async () => {
      await a(older, 'start')
      await b(older, 'start')
      await a(newer, 'publish')
      expect(await b(older, 'start')).toEqual([expect.stringMatching(/loopt achter.*publicatie 2.*npm run publish/)])
      expect(await b(edition([seminar('avond', { price: 100 })]), 'start')).toEqual([expect.stringContaining('loopt achter')])
      expect(await price()).toBe(6500)
      // Once it has the newest content, it is up to date, and its own edits count again.
      expect(await b(newer, 'start')).toEqual([])
      expect(await b(edition([seminar('avond', { price: 100 })]), 'start')).toEqual([])
      expect(await price()).toBe(100)
    })

    test('npm start on a machine that never saw the database overwrites nothing', async () => {
      await a(newer, 'publish')
      expect(await b(older, 'start')).toEqual([expect.stringContaining('loopt achter')])
      expect(await price()).toBe(6500)
    })

    test('npm run publish overwrites what another machine published, and says so', async () => {
      await b(older, 'publish')
      await a(newer, 'publish')
      expect(await b(older, 'publish')).toEqual([expect.stringContaining('een andere machine had gepubliceerd')])
      expect(await price()).toBe(0)
    })

    test('a publish that fails brings back what was there, also when that was another machine’s', async () => {
      await b(older, 'publish')
      await a(newer, 'publish')
      await b(edition([seminar('avond', { price: 100 })]), 'publish')
      await b(older, 'back')
      expect(await standing()).toMatchObject(ofNewer)
    })

    test('a start that wrote nothing and fails has nothing to bring back', async () => {
      await a(newer, 'publish')
      await b(older, 'start')
      await b(older, 'back')
      expect(await price()).toBe(6500)
    })
  })
})
