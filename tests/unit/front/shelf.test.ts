import { expect, test } from 'vitest'
import { Shelf } from '../../../lib/front/shelf'

test('a shelf keeps what was asked for last, and weighs no more than allowed', () => {
  const shelf = new Shelf<string>(100)
  for (let i = 0; i < 10; i++) shelf.set(`${i}`, `value ${i}`, 10)
  expect(shelf.get('0')).toBe('value 0')
  shelf.set('10', 'value 10', 10)
  expect(shelf.get('1')).toBeUndefined()
  expect(shelf.get('0')).toBe('value 0')
  expect(shelf.size).toBe(10)
})
test('what is put there again takes the place of what was', () => {
  const shelf = new Shelf<string>(100)
  for (let i = 0; i < 50; i++) shelf.set('same', `value ${i}`, 10)
  expect(shelf.get('same')).toBe('value 49')
  expect(shelf.size).toBe(1)
})
test('what would push half of it off is not kept', () => {
  const shelf = new Shelf<string>(100)
  shelf.set('a', 'a', 5)
  shelf.set('large', 'large', 11)
  expect(shelf.get('large')).toBeUndefined()
  expect(shelf.get('a')).toBe('a')
})
