/** Bodies that wait for their edition come back as they were, from memory and from the disk, and leave nothing there. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { WaitingBodies } from '../../../lib/editions/making/waiting'

const folder = mkdtempSync(join(tmpdir(), 'podium-waiting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bodyOf = (number: number) => new Uint8Array(10 + (number % 7)).fill(number % 256)

test('the first stay in memory, all others lie in a file without a name', () => {
  const waiting = new WaitingBodies(join(folder, 'below'), 100)
  for (let number = 0; number < 300; number++) waiting.put(`h${number}`, bodyOf(number))
  waiting.put('h299', new Uint8Array(1))
  for (let number = 299; number >= 0; number--) expect(waiting.get(`h${number}`)).toEqual(bodyOf(number))
  expect(waiting.has('h299')).toBe(true)
  expect([waiting.has('other'), waiting.get('other')]).toEqual([false, undefined])
  expect(readdirSync(join(folder, 'below'))).toEqual([])
  waiting.close()
  expect(waiting.has('h299')).toBe(false)
})

test('a few make no file, and no folder', () => {
  const waiting = new WaitingBodies(join(folder, 'none'))
  waiting.put('one', bodyOf(1))
  expect(waiting.get('one')).toEqual(bodyOf(1))
  waiting.close()
  expect(readdirSync(folder)).not.toContain('none')
})
