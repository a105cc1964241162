import { expect, test } from 'vitest'
import { coalesce } from '../../../../server/request/concurrency/coalesce'

const soon = () => new Promise((done) => setTimeout(done, 5))

test('many who ask at once share a look', async () => {
  let looks = 0
  const look = async () => {
    await soon()
    return ++looks
  }
  expect(await Promise.all(Array.from({ length: 50 }, () => coalesce('a', look)))).toEqual(Array.from({ length: 50 }, () => 1))
})

test('nobody gets an answer that is older than the question', async () => {
  let value = 'old'
  const look = async () => {
    const seen = value
    await soon()
    return seen
  }
  const first = coalesce('b', look)
  await new Promise((done) => setImmediate(() => setImmediate(done)))
  value = 'new'
  const later = [coalesce('b', look), coalesce('b', look)]
  expect(await first).toBe('old')
  expect(await Promise.all(later)).toEqual(['new', 'new'])
})

test('different questions are different looks; one that fails is asked again by the next', async () => {
  expect(await Promise.all([coalesce('c', async () => 1), coalesce('d', async () => 2)])).toEqual([1, 2])
  const fails = () => coalesce('e', () => Promise.reject(new Error('away')))
  await expect(Promise.all([fails(), fails()])).rejects.toThrow('away')
  expect(await coalesce('e', async () => 'back')).toBe('back')
})
