import { expect, test } from 'vitest'
import { Busy, HungUp, Semaphore } from '../../../../server/request/concurrency/semaphore'

/** Work that ends when it is told to, and says how much of it goes on. */
function works() {
  const ends: (() => void)[] = []
  const seen = { going: 0, most: 0, begun: 0 }
  const work = () =>
    new Promise<void>((done) => {
      seen.begun += 1
      seen.going += 1
      seen.most = Math.max(seen.most, seen.going)
      ends.push(() => {
        seen.going -= 1
        done()
      })
    })
  const endAll = async () => {
    await new Promise((next) => setImmediate(next))
    for (let end = ends.shift(); end; end = ends.shift()) {
      end()
      await new Promise((next) => setImmediate(() => setImmediate(next)))
    }
  }
  return { work, seen, endAll }
}

test('never more goes on at once than there is room for, and everybody gets a turn', async () => {
  const { work, seen, endAll } = works()
  const semaphore = new Semaphore({ atOnce: 3 })
  const all = Promise.all(Array.from({ length: 20 }, () => semaphore.run(work)))
  await endAll()
  await all
  expect(seen).toMatchObject({ begun: 20, most: 3, going: 0 })
})

test('the line has an end: who comes after it is refused at once', async () => {
  const { work, endAll } = works()
  const semaphore = new Semaphore({ atOnce: 1, waiting: 2 })
  const waiting = [1, 2, 3].map(() => semaphore.run(work))
  await expect(semaphore.run(work)).rejects.toBeInstanceOf(Busy)
  await endAll()
  await Promise.all(waiting)
})

test('nobody waits longer than the patience', async () => {
  const { work, seen, endAll } = works()
  const semaphore = new Semaphore({ atOnce: 1, patience: 5 })
  const first = semaphore.run(work)
  await expect(semaphore.run(work)).rejects.toBeInstanceOf(Busy)
  await endAll()
  await first
  expect(seen.begun).toBe(1)
})

test('who has gone is passed by without work, and makes room in the line', async () => {
  const { work, seen, endAll } = works()
  const semaphore = new Semaphore({ atOnce: 1, waiting: 2 })
  let gone = false
  const first = semaphore.run(work)
  const left = [1, 2].map(() => semaphore.run(work, () => gone).catch((error) => error))
  gone = true
  const still = semaphore.run(work)
  expect(await Promise.all(left)).toEqual([expect.any(HungUp), expect.any(HungUp)])
  await endAll()
  await Promise.all([first, still])
  expect(seen.begun).toBe(2)
})

test('work that waits for nothing lets others in between', async () => {
  const semaphore = new Semaphore({ atOnce: 2 })
  let done = 0
  const addOne = async () => {
    done += 1
  }
  const all = Promise.all(Array.from({ length: 50 }, () => semaphore.run(addOne)))
  await new Promise((next) => setImmediate(next))
  expect(done).toBeLessThan(10)
  await all
  expect(done).toBe(50)
})

test('work that fails gives its place back', async () => {
  const semaphore = new Semaphore({ atOnce: 1 })
  await expect(semaphore.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await semaphore.run(async () => 'next')).toBe('next')
})
