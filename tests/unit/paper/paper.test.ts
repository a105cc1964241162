/** Paper as who reads it has it: text to select, to search and to have read aloud, and a QR code that is read back. */
import { Blob as Bytes, Face, Font, Buffer as Glyphs, shape } from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import { fontFile, typefaceFor } from '../../../lib/cards/typeface'
import { typefaceNames } from '../../../lib/look/typeface'
import { certificatePdf } from '../../../lib/paper/certificate'
import { instanceOf, openSubsetter } from '../../../lib/paper/instance'
import { ticketPdf } from '../../../lib/paper/ticket'
import { seminarFactsOf } from '../../../lib/signups/facts/edition-facts'
import { readPdf } from '../../support/pdf'
import { edition, now, seminar } from '../../support/seminars'

const [facts] = seminarFactsOf(edition([seminar('avond', { title: 'Efficiënt fietsen', hours: 2.5, points: 3 })]))
if (!facts) throw new Error('No seminar')
const site = { name: 'Podium' }
const proof = 'https://podium.example.org/bewijs/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA'
const certificate = (name: string, more: Partial<Parameters<typeof certificatePdf>[0]> = {}) =>
  certificatePdf({ facts, site, locale: 'nl', at: now, name, organisation: 'Stichting Podium', proof, ...more })
const read = async (pdf: Promise<Buffer | undefined>) => readPdf((await pdf) ?? Buffer.alloc(0))

describe('a name on a certificate', () => {
  test('can be selected and searched, in whichever letters', async () => {
    // As a telephone may type it: letter and mark apart.
    const name = 'Zoë Łódź'.normalize('NFD')
    const speakers = [
      'İpek Şahin-Çelik',
      'Zoë van ’t Hoff',
      'Nguyễn Thị Ngọc Ánh',
      'Αθηνά Κωνσταντίνου',
      'Надія Ґонґадзе',
      'Bo',
    ]
    const pdf = await certificate(name, { facts: { ...facts, speakers } })
    expect(pdf?.length).toBeLessThan(60_000)
    const { lines } = await readPdf(pdf ?? Buffer.alloc(0))
    expect(lines).toContain(name.normalize('NFC'))
    expect(lines.join(' ')).toContain(`met ${speakers.join(', ')} `)
  })

  test.each([
    'Wilhelmina Frederika Theodora van Heeckeren van Brandsenburg-Ter Horst tot den Bosch',
    'Łódźka '.repeat(28).trim(),
    'Ö'.repeat(200),
  ])('is whole, however long: %s', async (name) => {
    const { lines } = await read(certificate(name))
    const written = lines.slice(2, lines.indexOf('was aanwezig bij'))
    expect(written.length).toBeLessThan(6)
    expect(written.join(name.includes(' ') ? ' ' : '').replace('- ', '-')).toBe(name)
  })

  test.each(['中村 美咲', 'רחל כהן', 'سارة', 'Jan 中', 'X\u0302avier'])(
    '%s, which our typeface cannot draw, leads to the page',
    async (name) => expect(await certificate(name)).toBeUndefined(),
  )

  test('and a speaker’s, or a seminar’s: no letter is left out, but an emoji may be', async () => {
    expect(await certificate('Bo', { facts: { ...facts, speakers: ['中村 美咲'] } })).toBeUndefined()
    const title = { nl: '中村', en: '中村' }
    expect(await ticketPdf({ facts: { ...facts, title }, site, locale: 'nl', at: now, ticket: proof })).toBeUndefined()
    expect((await read(certificate('Bo 🎉'))).lines).toContain('Bo')
  })
})

test.each(typefaceNames)(
  'in %s: text of its own weight, told what it is, with a QR code that leads where the proof is',
  async (typeface) => {
    const pdf = await certificate('Zoë Łódź', { site: { ...site, look: { typeface } } })
    expect(pdf?.length).toBeLessThan(60_000)
    const { lines, qr, lowest: _, ...rest } = await readPdf(pdf ?? Buffer.alloc(0))
    expect(lines).toEqual(expect.arrayContaining(['Zoë Łódź', 'Efficiënt fietsen', '2,5 uur', '3 PE-punten', proof]))
    expect(await qr()).toBe(proof)
    const alt = 'QR-code van het adres dat dit bewijs staaft'
    expect(rest).toEqual({
      pages: 1,
      structure: ['Document', 'P', 'P', 'H1', ...Array(7).fill('P'), 'Link', `Figure: ${alt}`, 'P', 'P'],
      about: { title: 'Bewijs van deelname: Efficiënt fietsen', author: 'Stichting Podium', language: 'nl' },
      marked: true,
      showsTitle: true,
      links: [[proof, alt]],
    })
  },
)

test('a ticket says where its door is, and no name', async () => {
  const ticket = 'https://podium.example.org/deur/Zm9vYmFyYmF6'
  const pdf = await read(ticketPdf({ facts, site, locale: 'en', at: now, ticket }))
  expect(await pdf.qr()).toBe(ticket)
  expect(pdf.about.language).toBe('en')
  expect(pdf.lines).toEqual(['Podium', 'Efficiënt fietsen', 'Thursday 24 December 2026, 12:00', 'online', 'Admits one'])
  expect(pdf.structure).toContain('H1')
})

test('whatever is long on it, all of it stands on one page, the QR code too', async () => {
  const long = 'Waarom de vergadering die niemand wilde toch doorging en wat er gebeurde '.repeat(4).trim()
  const venue = {
    name: long.slice(0, 120),
    street: 'Burgemeester van Heeckeren van Brandsenburglaan 118a',
    city: 'Gasselterboerveenschemond',
  }
  const title = { nl: long, en: long }
  const most = { ...facts, title, venue, speakers: Array.from({ length: 12 }, () => 'Wilhelmina van Heeckeren') }
  const papers = [
    certificate('Wilhelmina '.repeat(18).trim(), { facts: most, organisation: long.slice(0, 150) }),
    ticketPdf({ facts: most, site: { name: long.slice(0, 100) }, locale: 'nl', at: now, ticket: proof }),
  ]
  for (const paper of papers) {
    const { pages, lowest, qr } = await read(paper)
    expect(pages).toBe(1)
    expect(lowest).toBeGreaterThan(0)
    expect(await qr()).toBe(proof)
  }
})

test('the same paper is the same file', async () => expect(await certificate('Bo')).toEqual(await certificate('Bo')))

test.each(typefaceNames)('a font of one weight is as wide as %s in that weight', async (name) => {
  const text = 'Wijziging van adres'
  const typeface = await typefaceFor(text, name)
  for (const weight of [400, 800]) {
    const bytes = instanceOf(await openSubsetter(), await fontFile(name, 'latin'), { wght: weight, opsz: 30 }, text)
    const buffer = new Glyphs()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    const face = new Face(new Bytes(new Uint8Array(bytes)))
    shape(new Font(face), buffer)
    const wide = buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0)
    const { width } = typeface.shape(text, { weight, size: 1000 / typeface.scale, tracking: 0, spacing: 0 })
    expect(Math.abs((wide * 1000) / face.upem - width)).toBeLessThan(10)
  }
})
