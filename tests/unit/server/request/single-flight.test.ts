import { expect, test } from 'vitest'
import { coalesceMade } from '../../../../server/request/concurrency/coalesce'
import { HungUp } from '../../../../server/request/concurrency/semaphore'
import { SingleFlight } from '../../../../server/request/concurrency/single-flight'

const soon = () => new Promise((done) => setTimeout(done, 5))

test('what is being made is made once, whoever asks', async () => {
  const flights = new SingleFlight<number>()
  let made = 0
  const make = async () => {
    await soon()
    return ++made
  }
  const flown = await Promise.all(Array.from({ length: 100 }, () => flights.join('a', make)))
  expect(flown.map((one) => one?.value)).toEqual(Array.from({ length: 100 }, () => 1))
  expect(flown.filter((one) => one?.mine)).toHaveLength(1)
  expect((await flights.join('a', make))?.value).toBe(2)
})

test.each([
  ['has gone before its turn', () => Promise.reject(new HungUp())],
  ['goes while it is made', async () => undefined],
])('when the one it is made for %s, the next who waits makes it, and only that one', async (_, goes) => {
  const flights = new SingleFlight<string>()
  let made = 0
  const make = async () => {
    made += 1
    await soon()
    return made === 1 ? await goes() : 'page'
  }
  const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => flights.join('a', make)))
  expect(first).toBeUndefined()
  expect(others.map((one) => one?.value)).toEqual(Array.from({ length: 9 }, () => 'page'))
  expect(made).toBe(2)
})

test('a thousand who wait for the same are not all answered in one turn, and nobody is forgotten', async () => {
  const flights = new SingleFlight<string>()
  let [answered, most] = [0, 0]
  const visit = () => flights.join('a', () => soon().then(() => 'page')).then(() => void answered++)
  const visits = Array.from({ length: 1000 }, visit)
  let all = false
  Promise.all(visits).then(() => {
    all = true
  })
  for (let before = 0; !all; before = answered) {
    await new Promise((turn) => setImmediate(turn))
    most = Math.max(most, answered - before)
  }
  expect(answered).toBe(1000)
  expect(most).toBeLessThanOrEqual(50)
})

test('what fails fails for all who wait, and is tried again by who comes later', async () => {
  const flights = new SingleFlight<string>()
  const fails = () => flights.join('a', () => Promise.reject(new Error('away')))
  await expect(Promise.all([fails(), fails()])).rejects.toThrow('away')
  expect((await flights.join('a', async () => 'back'))?.value).toBe('back')
})

test('what must not be older than the question is made by the next who waits when its maker goes', async () => {
  let made = 0
  const make = async () => {
    made += 1
    await soon()
    return made === 1 ? undefined : 'choice'
  }
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => coalesceMade('choice', make)))
  expect(first).toBeUndefined()
  expect(others).toEqual(Array.from({ length: 4 }, () => 'choice'))
  expect(made).toBe(2)
})
