/** Cards are drawn once, kept whole, and never too many. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Card, digestOfCard } from '../../../lib/cards/card'
import { CardStore } from '../../../lib/cards/card-store'
import { clock } from '../../../lib/clock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podium-cards-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const card = (title: string): Card => ({ site: 'Podium', locale: 'nl', look: 'paper', title, lines: [] })
const drawing = () => vi.fn(async (of: Card) => Buffer.from(of.title))
const limits = { most: 3, longest: 30 * 24 * 3600_000, pruneEvery: 1 }
const kept = () => readdirSync(folder).sort()

test('who ask at once wait for one drawing, and the next finds the file', async () => {
  const draw = drawing()
  const cardStore = new CardStore(folder, limits, draw)
  const all = await Promise.all(Array.from({ length: 20 }, () => cardStore.png(card('een'))))
  expect(all.every((png) => png.toString() === 'een')).toBe(true)
  expect((await cardStore.png(card('een'))).toString()).toBe('een')
  expect((await new CardStore(folder, limits, draw).png(card('een'))).toString()).toBe('een')
  expect(draw).toHaveBeenCalledTimes(1)
  expect(readFileSync(join(folder, `${digestOfCard(card('een'))}.png`), 'utf8')).toBe('een')
})

test('a file that is empty is drawn again', async () => {
  writeFileSync(join(folder, `${digestOfCard(card('een'))}.png`), '')
  expect((await new CardStore(folder, limits, drawing()).png(card('een'))).toString()).toBe('een')
})

test('a drawing that fails fails for that time only', async () => {
  const draw = vi.fn().mockRejectedValueOnce(new Error('nee')).mockResolvedValue(Buffer.from('ja'))
  const cardStore = new CardStore(folder, limits, draw)
  await expect(cardStore.png(card('een'))).rejects.toThrow('nee')
  expect((await cardStore.png(card('een'))).toString()).toBe('ja')
})

test('over the number, the ones that were asked for longest ago go', async () => {
  const cardStore = new CardStore(folder, limits, drawing())
  for (const [index, title] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await cardStore.png(card(title))
    const at = clock.ofFiles() / 1000 - 3600 + index
    utimesSync(join(folder, `${digestOfCard(card(title))}.png`), at, at)
  }
  await cardStore.prune(clock.ofFiles())
  expect(kept()).toEqual(['c', 'd', 'e'].map((title) => `${digestOfCard(card(title))}.png`).sort())
})

test('what nobody asked for in a month goes, and the rest of a write that was killed', async () => {
  const cardStore = new CardStore(folder, limits, drawing())
  for (const title of ['oud', 'gevraagd']) {
    await cardStore.png(card(title))
    utimesSync(join(folder, `${digestOfCard(card(title))}.png`), 1, 1)
  }
  writeFileSync(join(folder, 'x.png.1.2.tmp'), 'half')
  utimesSync(join(folder, 'x.png.1.2.tmp'), 1, 1)
  await cardStore.png(card('gevraagd'))
  await cardStore.prune(clock.ofFiles())
  expect(kept()).toEqual([`${digestOfCard(card('gevraagd'))}.png`])
})

test('a folder that cannot be written to costs nobody a card', async () => {
  writeFileSync(join(folder, 'bestand'), '')
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect((await new CardStore(join(folder, 'bestand', 'cards'), limits, drawing()).png(card('een'))).toString()).toBe('een')
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
