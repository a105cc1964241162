/** The desk looks at people and mails: what is looked for is found, and what is taken along is all of it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { download } from '../../../lib/desk/export/download'
import { ROWS_HERE, xlsxOf } from '../../../lib/desk/export/xlsx'
import { mailPage, tryAgain } from '../../../lib/desk/outbox/outbox'
import { peopleChoices } from '../../../lib/desk/people/choices'
import { peoplePage } from '../../../lib/desk/people/people'
import { peopleQuery, peopleSearch } from '../../../lib/desk/people/query'
import type { Locale } from '../../../lib/domain/locale'
import { splitVat } from '../../../lib/domain/vat'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { signUp } from '../../../lib/signups/sign-up'
import { edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { unzipped } from '../../support/unzip'
import { onBothEngines, signUps } from '../engines'

const billing = { name: 'Dam; "bv"', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht', reference: '=1+1' }
const people = [
  ['Zoë Álvarez', 'zoe@x.nl', { organisation: 'Studio Coöperatie', source: { utm_source: 'linkedin' } }],
  ['anna 100%', 'anna@x.nl', { organisation: 'Bakkerij_Oltmans', code: 'kwart', source: { ref: 'artikel:luisteren' } }],
  ['Bram Ørsted', 'bram@x.nl', { locale: 'en' as Locale }],
  ['=HYPERLINK("x")', 'w@x.nl', {}],
] as const

onBothEngines((engine) => {
  beforeEach(async () => {
    await copyFacts(
      engine.db,
      edition([seminar('avond', { price: 4000, capacity: 3 })], [promoCode('Kwart', { discount: '25%' })]),
      now,
    )
    for (const [at, [name, email, more]] of people.entries())
      await signUp(engine.db, { seminar: 'avond', body: { name, email, billing, ...more } }, now + at * hour)
  })
  const find = async (given: Record<string, string>) => {
    const { people: found, count } = await peoplePage(engine.db, 'avond', peopleQuery(given))
    expect(count).toBe(found.length)
    return found.map(({ email }) => email.split('@')[0])
  }

  describe('the list', () => {
    test('has who came last first, with code as printed and where they came from', async () => {
      expect(await find({})).toEqual(['w', 'bram', 'anna', 'zoe'])
      const { people: found, active } = await peoplePage(engine.db, 'avond', peopleQuery({ code: 'kwart' }))
      expect(found).toMatchObject([{ name: 'anna 100%', code: 'Kwart', source: 'artikel:luisteren', price_cents: 3000 }])
      expect(active).toBe(4)
    })
    test('finds without capitals, accents and order; what means something to a database is a letter as any', async () => {
      expect(await find({ zoek: 'ALVAREZ zoe' })).toEqual(['zoe'])
      expect(await find({ zoek: 'orsted' })).toEqual(['bram'])
      expect(await find({ zoek: 'cooperatie' })).toEqual(['zoe'])
      expect([await find({ zoek: '100%' }), await find({ zoek: 'j_o' })]).toEqual([['anna'], ['anna']])
      expect([await find({ zoek: '%' }), await find({ zoek: "'; drop table signups" })]).toEqual([['anna'], []])
    })
    test('by how they stand, by code and source, in any order', async () => {
      expect(await find({ stand: 'wachtlijst' })).toEqual(['w'])
      expect(await find({ stand: 'plaats', code: '-' })).toEqual(['bram', 'zoe'])
      expect([await find({ bron: 'linkedin' }), await find({ bron: '-' })]).toEqual([['zoe'], ['w', 'bram']])
      expect(await find({ volgorde: 'naam' })).toEqual(['w', 'anna', 'bram', 'zoe'])
      expect(await find({ volgorde: '-betaald' })).toEqual(['w', 'bram', 'zoe', 'anna'])
      expect((await find({ volgorde: 'organisatie' })).slice(0, 2)).toEqual(['anna', 'zoe'])
      expect(await peopleChoices(engine.db, 'avond')).toEqual({
        codes: [{ key: 'kwart', code: 'Kwart' }],
        sources: ['artikel:luisteren', 'linkedin'],
      })
    })
    test('a page at a time', async () => {
      const query = peopleQuery({ volgorde: 'aangemeld', pagina: '2' })
      const { people: found, count } = await peoplePage(engine.db, 'avond', query, 3)
      expect([found.map(({ email }) => email), count]).toEqual([['w@x.nl'], 4])
    })
  })

  describe('what is taken along', () => {
    const take = async (what: 'aanwezigen' | 'facturen', as: 'csv' | 'xlsx') => {
      const answer = await download(engine.db, { seminar: 'avond', what, as, who: 'noor@podium.example' }, now)
      return Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer())
    }
    test('opens rightly in a Dutch Excel as text: all of it, and the last line says how many', async () => {
      const text = (await take('aanwezigen', 'csv')).toString()
      const lines = text.trimEnd().split('\r\n')
      expect(text.startsWith('\ufeff"naam";"e-mail"')).toBe(true)
      expect(lines).toHaveLength(6)
      expect(lines[5]).toBe('"Aantal: 4"')
      expect(lines[2]).toContain('"30,00";"Kwart"')
      expect(text).toContain('"\'=HYPERLINK(""x"")"')
      expect(text).toContain('"Dam; ""bv""";"Laan 1"')
      const logged = await engine.db.selectFrom('events').selectAll().where('kind', '=', 'exported').executeTakeFirstOrThrow()
      expect(logged).toMatchObject({ actor: 'noor@podium.example', seminar: 'avond', signup_id: null })
      expect(JSON.parse(logged.data)).toEqual({ what: 'aanwezigen.csv', rows: 4 })
    })
    test('as a workbook has amounts as numbers and a formula as the text that it is', async () => {
      const files = unzipped(await take('aanwezigen', 'xlsx'))
      const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
      const strings = files['xl/sharedStrings.xml'] ?? ''
      expect(sheet).not.toContain('<f>')
      expect(sheet).toMatch(/<v>30<\/v>/)
      for (const said of ['=HYPERLINK("x")', 'Zoë Álvarez', 'Aantal: 4']) expect(`${sheet}${strings}`).toContain(said)
    })
    test('the invoices have who has a seat and pays, with the btw that is in it, and the sums', async () => {
      const lines = (await take('facturen', 'csv')).toString().trimEnd().split('\r\n')
      expect(lines[0]).toContain('"zonder btw";"btw 21%";"met btw"')
      expect(lines.slice(1, -1).map((line) => line.split(';').slice(-4, -1).join(' '))).toEqual([
        '"33,06" "6,94" "40,00"',
        '"24,79" "5,21" "30,00"',
        '"33,06" "6,94" "40,00"',
      ])
      expect(lines.at(-1)).toMatch(/^"Aantal: 3";.*"90,91";"19,09";"110,00"$/)
    })
    test('is nothing of what there is not', async () => {
      expect(await download(engine.db, { seminar: 'x', what: 'facturen', as: 'csv', who: 'n' }, now)).toBeUndefined()
    })
  })

  test('the outbox says what waits, what failed and why, and another try makes it due; what is gone or sent stays', async () => {
    const [first, second, third] = await engine.db
      .selectFrom('outbox')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    const set = (id: string | undefined, values: object) =>
      engine.db
        .updateTable('outbox')
        .set(values)
        .where('id', '=', id ?? '')
        .execute()
    await set(first?.id, { failed_at: now, attempts: 50, last_error: 'EAUTH AUTH 535', next_attempt_at: now + hour })
    await set(second?.id, { sent_at: now, data: '{}' })
    await set(third?.id, { failed_at: now, data: '{}' })
    expect(await mailPage(engine.db, 'mislukt', 1)).toMatchObject({
      counts: { mislukt: 2, verstuurd: 1 },
      mails: expect.arrayContaining([
        expect.objectContaining({ id: first?.id, last_error: 'EAUTH AUTH 535', seminar: 'avond' }),
      ]),
    })
    expect(await tryAgain(engine.db, { id: second?.id ?? '' }, 'noor', now)).toBe(0)
    expect(await tryAgain(engine.db, 'failed', 'noor', now)).toBe(1)
    const waits = await engine.db
      .selectFrom('outbox')
      .selectAll()
      .where('id', '=', first?.id ?? '')
      .executeTakeFirst()
    expect(waits).toMatchObject({ failed_at: null, attempts: 0, next_attempt_at: now })
  })

  if (engine.name === 'sqlite')
    test('ten thousand people are looked through in less time than anybody notices', async () => {
      const [one] = await signUps(engine.db)
      const rows = Array.from({ length: 10_000 }, (_, i) => ({
        ...(one as NonNullable<typeof one>),
        id: `person-${i}`.padEnd(22, 'x'),
        email: `p${i}@x.nl`,
        search_text: `persoon ${i}\np${i}@x.nl`,
        seq: 10 + i,
      }))
      for (let i = 0; i < rows.length; i += 500)
        await engine.db
          .insertInto('signups')
          .values(rows.slice(i, i + 500))
          .execute()
      const times = []
      for (const given of [
        {},
        { zoek: 'p9999@' },
        { volgorde: 'naam', pagina: '150' },
        { bron: 'linkedin', volgorde: '-betaald' },
      ]) {
        const before = performance.now()
        await peoplePage(engine.db, 'avond', peopleQuery(given as Record<string, string>))
        times.push(performance.now() - before)
      }
      // Some ten milliseconds each on a quiet machine: the bar is one that a question without a bound or an index does not reach.
      expect(Math.min(...times)).toBeLessThan(300)
    })
})

test('what is asked of the list stands in its address, and what is not understood is left out', () => {
  expect(
    peopleSearch(peopleQuery({ zoek: 'a b', stand: 'afgemeld', code: 'x', bron: 'y', volgorde: '-naam', pagina: '3' })),
  ).toBe('?zoek=a+b&stand=afgemeld&code=x&bron=y&volgorde=-naam&pagina=3')
  expect(peopleSearch(peopleQuery({ stand: 'constructor', volgorde: '__proto__', pagina: '-7' }))).toBe('')
})

test('btw and what is left of a price are the price, for every price', () => {
  for (let price = 0; price < 30_000; price += 7) {
    const { net, vat } = splitVat(price)
    expect(net + vat).toBe(price)
    expect(Math.abs(vat - (price * 21) / 121)).toBeLessThanOrEqual(0.5)
  }
})

test('a large workbook is made on another thread, and is whole', async () => {
  const rows = Array.from({ length: ROWS_HERE }, (_, i) => [`Naam ${i}`, { cents: i }, { at: now }])
  const book = unzipped(
    Buffer.from(await xlsxOf({ name: 'aanwezigen', heads: ['a', 'b', 'c'], widths: [9, 9, 9], rows, last: ['Aantal'] })),
  )
  const sheet = book['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet.match(/<row /g)).toHaveLength(ROWS_HERE + 2)
})
