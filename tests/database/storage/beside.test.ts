/** What is read beside the thread that serves readers: it sees what was committed, writes nothing, keeps nobody waiting, and falls without taking anybody along. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openBeside } from '../../../lib/database/open'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { edition, now, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

onBothEngines((engine) => {
  let beside: Database
  beforeEach(() => {
    beside = openBeside(engine.options)
  })
  afterEach(() => beside.destroy())
  const slugs = async () => (await beside.selectFrom('seminars').select('slug').execute()).map(({ slug }) => slug)

  test('sees what was committed, at once', async () => {
    expect(await slugs()).toEqual([])
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    expect(await slugs()).toEqual(['avond'])
  })

  test('an error is told to who asked, and the next question is answered', async () => {
    await expect(sql`select niets from nergens`.execute(beside)).rejects.toThrow()
    expect(await slugs()).toEqual([])
  })

  if (engine.name === 'sqlite') {
    test('writes nothing', async () => {
      await expect(beside.deleteFrom('seminars').execute()).rejects.toThrow()
      await expect(beside.transaction().execute(async () => 1)).rejects.toThrow('nothing is written')
    })

    test('keeps this thread free meanwhile', async () => {
      await slugs()
      const count = sql<{
        n: number
      }>`with recursive c(n) as (select 1 union all select n + 1 from c where n < 3000000) select max(n) as n from c`
      let turns = 0
      const turning = setInterval(() => turns++, 1)
      const { rows } = await count.execute(beside)
      clearInterval(turning)
      expect(rows).toEqual([{ n: 3_000_000 }])
      const free = turns
      turns = 0
      const waiting = setInterval(() => turns++, 1)
      await count.execute(engine.db)
      clearInterval(waiting)
      // Asked here, it holds everything else up until it is answered.
      expect(free).toBeGreaterThan(turns + 3)
    })
  }
})
