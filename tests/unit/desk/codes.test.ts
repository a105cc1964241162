/** Codes at the desk, without a database: what may be typed, links for a channel, QR codes that are read back, texts. */
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ALPHABET, singleUseCode } from '../../../lib/desk/codes/batch'
import { batchCsv } from '../../../lib/desk/codes/batch-csv'
import { wrongKey } from '../../../lib/desk/codes/key'
import { givesNothing } from '../../../lib/desk/codes/list'
import { linkPath, sourceFor } from '../../../lib/desk/codes/sharing/links'
import { qrPng, qrSvg } from '../../../lib/desk/codes/sharing/qr'
import { textsOf } from '../../../lib/desk/codes/sharing/texts'
import { changesIn, discountInWords, fieldsOf, readTerms, type Terms } from '../../../lib/desk/codes/terms'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import type { PromoCodeFacts } from '../../../lib/domain/facts'
import { seminarFactsOf } from '../../../lib/signups/facts/edition-facts'
import { now, seminar } from '../../support/seminars'

describe('the code itself', () => {
  test.each(['50/50', 'C#', '100%', 'Wat?', 'a\\b', '<b>', '“”', ' . '])('%s is refused, with the reason', (typed) =>
    expect(wrongKey(typed)).toMatch(/adres|letters/),
  )
  test.each(['CustomerFirst', 'Oud-leerling', 'Zomer 2026', 'R&D', 'Café!', '½ prijs'])('%s will do', (typed) =>
    expect(wrongKey(typed)).toBeUndefined(),
  )
})

describe('the terms', () => {
  const known = ['avond', 'middag']
  const read = (fields: Record<string, string>) => readTerms({ discount: 'gratis', 'seminar.avond': 'on', ...fields }, known)
  const wrong = (fields: Record<string, string>) => {
    const found = read(fields)
    return found.ok ? [] : found.errors.map(({ field }) => field)
  }
  test.each([
    ['gratis', 'gratis'],
    ['Gratis', 'gratis'],
    ['25%', '25%'],
    ['12,5 %', '12,5%'],
    ['10,00', '€\u00a010,00'],
    ['€ 10', '€\u00a010,00'],
    ['10 euro', '€\u00a010,00'],
  ])('a discount %s is %s', (typed, words) => {
    const found = read({ discount: typed })
    expect(found.ok && discountInWords(found.terms.discount)).toBe(words)
  })
  test('what cannot be read, or means two things, is refused at its field, all at once', () => {
    expect(wrong({ discount: '25' })).toEqual(['discount'])
    expect(wrong({ discount: '150%', maxSeats: '-1', perPerson: 'veel', validUntil: 'morgen' })).toEqual([
      'validUntil',
      'discount',
      'perPerson',
      'maxSeats',
    ])
    expect(wrong({ 'seminar.avond': '' })).toEqual(['seminars'])
    expect(wrong({ validFrom: '2026-12-09', validUntil: '2026-12-01' })).toEqual(['validUntil'])
    expect(wrong({ validFrom: '2026-12-09', validUntil: '2026-12-09' })).toEqual([])
  })
  test('shown and sent again nothing changed; what is emptied has no bound any more', () => {
    const was: Terms = {
      seminars: ['avond', 'middag'],
      discount: { kind: 'percentage', hundredths: 1250 },
      maxSeats: 20,
      perPerson: 2,
      validFrom: Date.UTC(2026, 10, 1, 8, 30),
      validUntil: Date.UTC(2026, 11, 9, 23),
      message: 'Dag!',
    }
    const shown = Object.fromEntries(Object.entries(fieldsOf(was)).filter(([, value]) => value)) as Record<string, string>
    expect(shown.validUntil).toBe('2026-12-09')
    const again = readTerms(shown, known)
    expect(again.ok && changesIn(was, again.terms)).toEqual({})
    const emptied = readTerms({ ...shown, maxSeats: '', 'seminar.middag': '', discount: 'gratis' }, known)
    expect(emptied.ok && changesIn(was, emptied.terms)).toEqual({
      seminars: ['avond'],
      discount: { kind: 'free' },
      maxSeats: null,
    })
  })
})

describe('codes for one person each', () => {
  test('have no letters that look alike, and are never the same', () => {
    const codes = Array.from({ length: 500 }, singleUseCode)
    expect(new Set(codes.map(normaliseCode)).size).toBe(500)
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${ALPHABET}]{4}-[${ALPHABET}]{4}$`))
    expect(ALPHABET).not.toMatch(/[01258BILOSUVZ]/)
  })
  test('as a file open in a Dutch Excel', () => {
    expect(batchCsv([{ code: 'K7RM-3QXD', used: true }], 'https://podium.example')).toBe(
      '\ufeff"code";"link";"gebruikt"\r\n"K7RM-3QXD";"https://podium.example/s/K7RM-3QXD";"ja"\r\n',
    )
  })
})

describe('a link for a channel', () => {
  test('says where it stands; at a partner it is the partner’s', () => {
    expect(linkPath('Lezer', sourceFor({ channel: 'linkedin' }))).toBe('/s/Lezer?utm_source=linkedin&utm_medium=social')
    expect(linkPath('Lezer', sourceFor({ channel: 'mail', partner: 'Café Noord & Zoon', campaign: 'Maart 2027' }))).toBe(
      '/s/Lezer?utm_source=cafe-noord-en-zoon&utm_medium=email&utm_campaign=maart-2027',
    )
    expect(linkPath('R&D 2', {})).toBe('/s/R%26D%202')
  })
  const links = [
    'https://podium.example/s/Lezer',
    `https://www.een-lange-naam.example${linkPath('Oud-leerling', sourceFor({ channel: 'papier', partner: 'Vereniging van boekverkopers', campaign: 'voorjaar' }))}`,
  ]
  test.each(links)('has a QR code that reads back, as SVG and PNG, with a line below it and without: %s', async (link) => {
    for (const caption of [undefined, 'podium.example/s/Lezer']) {
      const pictures = [
        await qrPng(link, caption),
        await sharp(Buffer.from(await qrSvg(link, caption)))
          .png()
          .toBuffer(),
      ]
      for (const picture of pictures) {
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
        expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(link)
      }
    }
    expect((await qrSvg(link, 'podium.example/s/Lezer')).length).toBeGreaterThan((await qrSvg(link)).length)
  })
  test('of a code that gives nobody a seat says why before it is shared', () => {
    const facts = { maxSeats: 2 } as PromoCodeFacts
    const code = { facts, terms: facts, pausedAt: null, uses: 1 }
    expect(givesNothing(code, now)).toBeUndefined()
    expect(givesNothing({ ...code, uses: 2 }, now)).toBe('used')
    expect(givesNothing({ ...code, pausedAt: now }, now)).toBe('paused')
    expect(givesNothing({ ...code, terms: { ...facts, validUntil: now } }, now)).toBe('over')
  })
  test('has texts that say what, when, where and what it costs, with the link whole', () => {
    const [facts] = seminarFactsOf({
      seminars: [seminar('avond', { title: 'De muur af', price: 6500, venue: { name: 'Zaal Noord', city: 'Veerdam' } })],
      authors: [],
    })
    const code = { code: 'Partner25', discount: { kind: 'percentage' as const, hundredths: 2500 } }
    const about = { seminar: facts as NonNullable<typeof facts>, code, link: 'https://x.example/s/Partner25?utm_source=a' }
    const texts = Object.values(textsOf({ ...about, locale: 'nl' }))
    for (const text of Object.values(textsOf({ ...about, locale: 'en' })))
      expect(text).toMatch(/24 December 2026.*€48.75 instead of €65/s)
    expect(texts).toHaveLength(3)
    for (const text of texts) {
      expect(text).toContain('De muur af')
      expect(text).toContain('24 december 2026')
      expect(text).toContain('Zaal Noord, Veerdam')
      expect(text).toMatch(/€\s48,75 in plaats van €\s65/)
      expect(text).toContain('https://x.example/s/Partner25?utm_source=a')
    }
    expect(now).toBeLessThan(facts?.start ?? 0)
  })
})
