/** A card as it is drawn: everything is on it and nothing runs off it. Slow: each is really drawn. */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { altOfCard, type Card, digestOfCard } from '../../../lib/cards/card'
import { drawCard } from '../../../lib/cards/draw'
import { houseOf } from '../../../lib/cards/house'
import { typefaceFor } from '../../../lib/cards/typeface'
import { typefaceNames } from '../../../lib/look/typeface'
import { doWork } from '../../../lib/pictures/process/work'

const card = (more: Partial<Card> = {}): Card => ({
  site: 'Podium',
  locale: 'nl',
  look: 'paper',
  title: 'De beste mensen horen aan de telefoon',
  lines: ['Tjitske Hoekema'],
  ...more,
})
const long =
  'Waarom de vergadering die niemand wilde toch doorging, en wat er gebeurde toen iedereen tegelijk zei dat het anders kon: een reconstructie van elf maanden, drie directeuren en één koffieautomaat op de vierde'

const titles = [
  'Ja',
  'De beste mensen horen aan de telefoon',
  'Arbeidsongeschiktheidsverzekeringen',
  'Medewerkerstevredenheidsonderzoek',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM',
  '“’s Ochtends” 🎉 is het café vol: € 10 voor ’n ĳsje, zegt Łódź',
  `${'x'.repeat(400)} en dan nog wat`,
  long,
  long.repeat(3),
  '日本語',
]
const evening: Partial<Card> = {
  look: 'lit',
  lines: ['Avondseminar, woensdag 28 augustus 2028, 19.30 uur, Utrecht'],
  date: '28.08',
}

const png = async (of: Card) => (await doWork({ what: 'card', svg: await drawCard(of) })) as Buffer

/** Rows and columns of ink, above the floor. */
async function inked(of: Card) {
  const { data, info } = await sharp(await png(of))
    .greyscale()
    .extract({ left: 0, top: 0, width: 1200, height: 590 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let [left, right, top] = [info.width, 0, info.height]
  for (const [at, value] of data.entries()) {
    if (value > 100) continue
    const x = at % info.width
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, Math.floor(at / info.width))
  }
  return { left, right, top }
}

describe('a card', () => {
  test.each(titles)('keeps its margins: %s', async (title) => {
    for (const more of [{}, evening]) {
      const { left, right, top } = await inked(card({ title, ...more }))
      expect(left).toBeGreaterThanOrEqual(45)
      expect(right).toBeLessThanOrEqual(1200 - 45)
      expect(top).toBeGreaterThanOrEqual(50)
    }
  })
  test('is a PNG of 1200 by 630, of the ground that its look says', async () => {
    for (const [look, ground] of [
      ['paper', [253, 253, 251]],
      ['lit', [255, 213, 61]],
      ['unlit', [241, 242, 238]],
    ] as const) {
      const drawn = await png(card({ look }))
      expect(await sharp(drawn).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
      const corner = await sharp(drawn).extract({ left: 2, top: 2, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
      // A palette may be one off.
      for (const [at, value] of ground.entries()) expect(Math.abs(value - (corner[at] ?? 0))).toBeLessThanOrEqual(1)
    }
  })
  test('keeps a big date clear of the wordmark', async () => {
    const { data } = await sharp(await png(card({ ...evening, site: 'Podium' })))
      .greyscale()
      .extract({ left: 752, top: 380, width: 24, height: 200 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(Math.min(...data)).toBeGreaterThan(150)
  })
  test('lets a name that hangs below the line stand above the floor', async () => {
    const bottom = async (site: string) =>
      Math.max(
        ...Array.from((await drawCard(card({ site }))).matchAll(/translate\((\d+\S*) (\d+\S*)\)/g), ([, , y]) => Number(y)),
      )
    expect(await bottom('Podium')).toBeGreaterThan(590)
    expect(await bottom('Koppig')).toBeLessThan(575)
  })
  test('keeps the words of a name apart as the masthead does', async () => {
    const places = async (site: string) =>
      Array.from((await drawCard(card({ site, title: '🎉', lines: [] }))).matchAll(/translate\((\S+) /g), ([, x]) => Number(x))
    const [first = 0, second = 0, third = 0] = await places('nn nn')
    const space = (await typefaceFor('')).shape(' ', { weight: 900, size: 105, tracking: -0.03, spacing: 0 }).width
    // design: 0.1 em more than a space
    expect(third - second - (second - first) - space).toBeCloseTo(10.5, 1)
  })
  test('of a house with a look of its own is in its colours and its letter', async () => {
    const site = { name: 'De Wijkkrant', look: { light: '#8fd694', paper: '#fffaf0', typeface: 'libre-franklin' as const } }
    const grounds = { paper: '#fffaf0', lit: '#8fd694' }
    for (const look of ['paper', 'lit'] as const) {
      const svg = await drawCard(card({ ...houseOf(site), look }))
      expect(svg).toContain(`<rect width="1200" height="630" fill="${grounds[look]}"/>`)
      expect(svg).not.toMatch(/#fdfdfb|#ffd53d/)
      expect(svg).not.toBe(await drawCard(card({ ...houseOf({ ...site, look: { ...site.look, typeface: 'bitter' } }), look })))
    }
    expect(digestOfCard(card(houseOf(site)))).not.toBe(digestOfCard(card({ site: site.name })))
  })
  test('of a house with a dark lamp is written in light letters on it', async () => {
    const svg = await drawCard(card({ ...houseOf({ name: 'Blad', look: { light: '#1d3a6e' } }), look: 'lit' }))
    expect(svg).toContain('fill="#1d3a6e"/><g fill="#fdfdfb">')
  })
  test.each(typefaceNames)('keeps its margins in %s', async (typeface) => {
    for (const title of titles.slice(0, 5)) {
      const { left, right, top } = await inked(card({ ...houseOf({ name: 'De Wijkkrant Zuid', look: { typeface } }), title }))
      expect(left).toBeGreaterThanOrEqual(45)
      expect(right).toBeLessThanOrEqual(1200 - 45)
      expect(top).toBeGreaterThanOrEqual(50)
    }
  })
  test('of a title that nothing can draw is still a card', async () => {
    expect(await drawCard(card({ title: '🎉', lines: ['🎉'] }))).toContain('<path')
  })
})

describe('the typeface', () => {
  test('leaves out what it cannot draw, and nothing else', async () => {
    const printable = async (text: string) => (await typefaceFor(text)).printable(text)
    expect(await printable('Feest 🎉 in 👩‍👩‍👧 huis ❤️')).toBe('Feest in huis')
    expect(await printable('Łódź, Özgür Yıldız, Ελλάδα, Київ, Nguyễn')).toBe('Łódź, Özgür Yıldız, Ελλάδα, Київ, Nguyễn')
    expect(await printable('Cafe\u0301 “’s Avonds” …')).toBe('Café “’s Avonds” …')
    expect(await printable('\u0133sje')).toBe('\u0133sje')
    expect(await printable('een ﬂinke ⅷ')).toBe('een flinke viii')
    expect(await printable('€\u00a010 of\nmeer')).toBe('€\u00a010 of meer')
  })
  test('kerns, and widens with weight and tracking', async () => {
    const typeface = await typefaceFor('')
    const width = (text: string, weight: number, tracking = 0) =>
      typeface.shape(text, { weight, size: 100, tracking, spacing: 0 }).width
    expect(width('AV', 400)).toBeLessThan(width('A', 400) + width('V', 400))
    expect(width('mmm', 900)).toBeGreaterThan(width('mmm', 400))
    expect(width('mmm', 400, 0.1)).toBeCloseTo(width('mmm', 400) + 30)
  })
})

describe('the name of a card', () => {
  test('changes with all that it shows', () => {
    const changes: Partial<Card>[] = [
      { site: 'Ander' },
      { locale: 'en' },
      { look: 'lit' },
      { title: 'Iets' },
      { lines: [] },
      { lines: ['Tjitske', 'Hoekema'] },
      { date: '10.12' },
    ]
    expect(new Set([card(), ...changes.map(card)].map(digestOfCard)).size).toBe(changes.length + 1)
    expect(digestOfCard(card())).toBe(digestOfCard(card()))
  })
  test('its alt says what it says', () => {
    expect(altOfCard(card())).toBe('De beste mensen horen aan de telefoon. Tjitske Hoekema. Podium')
    expect(altOfCard(card({ title: 'Wie belt er?', lines: [] }))).toBe('Wie belt er? Podium')
  })
})
