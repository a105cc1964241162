import { expect, test } from 'vitest'
import { together } from '../../../lib/front/together'

const soon = () => new Promise((done) => setTimeout(done, 5))

test('many who ask at once share a look', async () => {
  let looks = 0
  const look = async () => {
    await soon()
    return ++looks
  }
  expect(await Promise.all(Array.from({ length: 50 }, () => together('a', look)))).toEqual(Array.from({ length: 50 }, () => 1))
})

test('nobody gets an answer that is older than the question', async () => {
  let value = 'old'
  const look = async () => {
    const seen = value
    await soon()
    return seen
  }
  const first = together('b', look)
  await new Promise((done) => setImmediate(() => setImmediate(done)))
  value = 'new'
  const later = [together('b', look), together('b', look)]
  expect(await first).toBe('old')
  expect(await Promise.all(later)).toEqual(['new', 'new'])
})

test('different questions are different looks; one that fails is asked again by the next', async () => {
  expect(await Promise.all([together('c', async () => 1), together('d', async () => 2)])).toEqual([1, 2])
  const fails = () => together('e', () => Promise.reject(new Error('away')))
  await expect(Promise.all([fails(), fails()])).rejects.toThrow('away')
  expect(await together('e', async () => 'back')).toBe('back')
})
