/** Work that has its time: done by one of several servers, at its time and not before, again when who had it is gone. */
import { expect, test } from 'vitest'
import { openDatabase } from '../../../lib/database/open'
import { claimWork, plan, unplan, workDone, workLater } from '../../../lib/outbox/timed-work'
import { hour, now } from '../../support/seminars'
import { onBothEngines } from '../engines'

onBothEngines((engine) => {
  const work = (key: string, due = now) => plan(engine.db, { kind: 'test', key, due })
  const keys = async (moment: number, limit = 10) => (await claimWork(engine.db, limit, moment)).map(({ key }) => key)

  test('is claimed at its time, the oldest first, so many at once', async () => {
    await work('later', now + hour)
    for (const [key, due] of [
      ['b', now - 1],
      ['a', now - 2],
      ['c', now],
    ] as const)
      await work(key, due)
    expect(await keys(now - 3)).toEqual([])
    expect(await keys(now, 2)).toEqual(['a', 'b'])
    expect(await keys(now, 2)).toEqual(['c'])
    expect(await keys(now + hour - 1)).not.toContain('later')
  })

  test('is one server’s while the claim holds, and another’s when it does not come back', async () => {
    await work('one')
    const other = openDatabase(engine.options)
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => claimWork(i % 2 ? other : engine.db, 5, now)))
    expect(all.flat()).toHaveLength(1)
    expect(await keys(now + 59_000)).toEqual([])
    expect(await keys(now + 61_000)).toEqual(['one'])
    await other.destroy()
  })

  test('planned again it moves; what was done at the old time does not take the new one away', async () => {
    await work('one')
    const [claimed] = await claimWork(engine.db, 1, now)
    if (!claimed) throw new Error('it is due')
    await work('one', now + hour)
    await workDone(engine.db, claimed)
    expect(await keys(now + hour)).toEqual(['one'])
    await unplan(engine.db, 'test', 'one')
    expect(await keys(now + 9 * hour)).toEqual([])
  })

  test('that was not finished comes again, and that was done does not', async () => {
    await work('one')
    const [first] = await claimWork(engine.db, 1, now)
    await workLater(engine.db, first as never, now + 5)
    expect(await keys(now + 4)).toEqual([])
    const [second] = await claimWork(engine.db, 1, now + 5)
    await workDone(engine.db, second as never)
    expect(await keys(now + 9 * hour)).toEqual([])
  })
})
