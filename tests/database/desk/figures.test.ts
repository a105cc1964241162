/** What came of it: what is counted agrees with the rows, whatever happened and whatever is asked; and who opens a form is counted as visits are. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../lib/database/open'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import type { Source } from '../../../lib/domain/sign-up/request'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import type { Counts } from '../../../lib/signups/figures/count'
import { groupings, groupsOf } from '../../../lib/signups/figures/groups'
import { overTime, spansOf } from '../../../lib/signups/figures/over-time'
import { refusalsIn } from '../../../lib/signups/figures/refusals'
import { type FigureFilter, scopeOf } from '../../../lib/signups/figures/scope'
import { countFormOpening, countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

const secrets = ['x'.repeat(32)]
const seminars = ['een', 'twee'] as const
const codes = ['Alles', 'Alleen-Een', 'Kade'] as const
const sources: Source[] = [
  {},
  { utm_source: 'LinkedIn', utm_campaign: 'Najaar' },
  { utm_source: 'linkedin', utm_campaign: 'najaar', ref: 'artikel:Stuk' },
  { utm_source: 'Café', utm_campaign: 'ÉÉN' },
  { utm_source: 'CAFÉ', utm_campaign: 'één', ref: 'artikel:stuk' },
]
const facts = edition(
  [seminar('een', { capacity: 2 }), seminar('twee', { capacity: 3, waitlist: false })],
  [
    promoCode('Alles', { perPerson: 3 }),
    promoCode('Alleen-Een', { seminars: ['een'] }),
    promoCode('Kade', { seminars: ['twee'], maxSeats: 1, partner: 'Kade' }),
  ],
)

interface Step {
  what: 'link' | 'form' | 'sign up' | 'cancel' | 'attend'
  seminar: (typeof seminars)[number]
  code?: (typeof codes)[number]
  source: number
  person: number
  /** Hours before now. */
  ago: number
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('link', 'form', 'sign up', 'sign up', 'sign up', 'cancel', 'attend'),
  seminar: fc.constantFrom(...seminars),
  code: fc.option(fc.constantFrom(...codes), { nil: undefined }),
  source: fc.nat(sources.length - 1),
  person: fc.nat(6),
  ago: fc.nat(24 * 40),
})
const filter = fc.record(
  {
    seminar: fc.constantFrom(...seminars),
    code: fc.constantFrom(...codes.map(normaliseCode)),
    partner: fc.constant('kade'),
    campaign: fc.constantFrom('najaar', 'één'),
    article: fc.constant('stuk'),
    from: fc.constantFrom('2026-10-10', '2026-11-10'),
  },
  { requiredKeys: ['from'] },
)

async function take(db: Database, { what, code, source, person, ago, ...step }: Step) {
  const [at, from, email] = [now - ago * hour, sources[source], `p${person}@x.nl`]
  if (what === 'link') return countVisit(db, code ?? 'Alles', from, at, email)
  if (what === 'form') return countFormOpening(db, { seminar: step.seminar, typed: code }, from, at, email)
  if (what === 'sign up')
    return await signUp(db, { seminar: step.seminar, body: { name: 'Jan', email, code, source: from }, mailLimit: false }, at)
  const standing = db.selectFrom('signups').select('id').where('seminar', '=', step.seminar).where('email', '=', email)
  const row = await standing.where('status', '=', 'confirmed').executeTakeFirst()
  if (!row) return
  if (what === 'attend') return await db.updateTable('signups').set({ attended_at: at }).where('id', '=', row.id).execute()
  await cancelSignUp(db, tokenOf(row.id, secrets), secrets, at)
}

/** The rows themselves, read one by one. */
async function rowsOf(db: Database) {
  const said = new Map((await db.selectFrom('sources').selectAll().execute()).map((row) => [row.hash, row]))
  const dayOf = (moment: number) => new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
  const known = <Row extends { source_hash: string | null; code: string | null }>(row: Row) => ({
    ...row,
    code: row.code || undefined,
    said: said.get(row.source_hash ?? ''),
  })
  const [links, forms] = [
    await db.selectFrom('visits').selectAll().execute(),
    await db.selectFrom('form_openings').selectAll().execute(),
  ]
  const people = await db.selectFrom('signups').selectAll().execute()
  const refused = await db.selectFrom('events').selectAll().where('kind', '=', 'refused').execute()
  return {
    links: links.map(known).map((row) => ({ ...row, seminar: leadsTo(row.code) })),
    forms: forms.map(known),
    people: people.map(known).map((row) => ({ ...row, day: dayOf(row.created_at) })),
    refused: refused.map(known).map((row) => ({ ...row, day: dayOf(row.at) })),
  }
}
type Rows = Awaited<ReturnType<typeof rowsOf>>
type Said = Pick<Rows['people'][number], 'code' | 'day' | 'said'> & { seminar?: string | null }

const leadsTo = (code: string | undefined) => ({ alleeneen: 'een', kade: 'twee' })[code ?? '']
const lower = (text: string | null | undefined) => (text ?? '').toLowerCase()
const keyOf = {
  seminar: ({ seminar }: Said) => seminar ?? undefined,
  code: ({ code }: Said) => code ?? '',
  partner: ({ code }: Said) => (code === 'kade' ? 'kade' : ''),
  campaign: ({ said }: Said) => lower(said?.utm_campaign),
  article: ({ said }: Said) => lower(said?.ref).replace('artikel:', ''),
  source: ({ said }: Said) => lower(said?.utm_source),
}
const isIn =
  ({ from, to, ...only }: FigureFilter) =>
  (row: Said): boolean =>
    row.day >= from &&
    row.day <= to &&
    Object.entries(only).every(([name, value]) => keyOf[name as keyof typeof keyOf](row) === value)

function countsOf({ links, forms, people }: Pick<Rows, 'links' | 'forms' | 'people'>): Counts {
  const sum = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const now = people.filter(({ passed_to }) => passed_to === null)
  const stand = (...statuses: string[]) => now.filter(({ status }) => statuses.includes(status)).length
  return {
    links: sum(links, ({ visits }) => visits),
    linkFirsts: sum(links, ({ firsts }) => firsts),
    forms: sum(forms, ({ openings }) => openings),
    formFirsts: sum(forms, ({ firsts }) => firsts),
    signedUp: now.length,
    withCode: now.filter(({ code }) => code).length,
    confirmed: stand('confirmed'),
    attended: now.filter(({ attended_at }) => attended_at !== null).length,
    waiting: stand('waitlisted'),
    held: stand('offered', 'unconfirmed'),
    cancelled: stand('cancelled'),
  }
}

const few = { numRuns: 12, endOnFailure: true }
const to = '2026-11-24'

onBothEngines((engine) => {
  test('agrees with the rows, over random visits, openings, sign-ups, refusals and cancellations, however it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 40 }),
        fc.array(filter, { minLength: 3, maxLength: 3 }),
        async (steps, filters) => {
          for (const table of [
            'outbox',
            'events',
            'timed_work',
            'visits',
            'form_openings',
            'signups',
            'promo_codes',
            'seminars',
          ] as const)
            await engine.db.deleteFrom(table).execute()
          await copyFacts(engine.db, facts, now - 41 * day)
          for (const one of [...steps].sort((a, b) => b.ago - a.ago)) await take(engine.db, one)
          await writeVisits(engine.db)
          const rows = await rowsOf(engine.db)
          for (const asked of [{ from: '2026-10-01' }, ...filters]) {
            const only = { ...asked, to } as FigureFilter
            const is = isIn(only)
            const mine = { links: rows.links.filter(is), forms: rows.forms.filter(is), people: rows.people.filter(is) }
            const scope = await scopeOf(engine.db, only, { kade: 'Kade' })
            const { spans, total } = await overTime(engine.db, scope)
            expect(total).toEqual(countsOf(mine))
            for (const span of spans) {
              const then = <Row extends Said>(all: Row[]) => all.filter((row) => row.day >= span.from && row.day <= span.to)
              expect(span.counts).toEqual(
                countsOf({ links: then(mine.links), forms: then(mine.forms), people: then(mine.people) }),
              )
            }
            for (const grouping of groupings) {
              const groups = await groupsOf(engine.db, scope, grouping)
              const keys = [...mine.links, ...mine.forms, ...mine.people]
                .map((row) => keyOf[grouping](row))
                .filter((key) => key !== undefined)
              expect(groups.map(({ key }) => key).sort()).toEqual([...new Set(keys)].sort())
              for (const { key, counts } of groups) {
                const of = <Row extends Said>(all: Row[]) => all.filter((row) => keyOf[grouping](row) === key)
                expect(counts).toEqual(countsOf({ links: of(mine.links), forms: of(mine.forms), people: of(mine.people) }))
              }
            }
            const why = rows.refused.filter(is).map(({ data }) => JSON.parse(data).why as string)
            const refusals = await refusalsIn(engine.db, scope)
            expect(Object.fromEntries(refusals.map((one) => [one.why, one.count]))).toEqual(
              Object.fromEntries([...new Set(why)].map((one) => [one, why.filter((other) => other === one).length])),
            )
          }
        },
      ),
      few,
    )
  })

  describe('an opening of a form', () => {
    test('counts by seminar, day, code and source; a code that nobody made counts as none', async () => {
      await copyFacts(engine.db, facts, now)
      for (const typed of ['KADE', 'kade.', 'verzonnen', undefined])
        countFormOpening(engine.db, { seminar: 'een', typed }, { ref: 'x' }, now, 'wie')
      countFormOpening(engine.db, { seminar: 'een', typed: 'kade' }, { ref: 'x' }, now + day, 'wie')
      await writeVisits(engine.db)
      const rows = await engine.db
        .selectFrom('form_openings')
        .select(['day', 'code', 'openings', 'firsts'])
        .orderBy('day')
        .orderBy('code')
        .execute()
      expect(rows).toEqual([
        { day: '2026-11-24', code: '', openings: 2, firsts: 0 },
        { day: '2026-11-24', code: 'kade', openings: 2, firsts: 1 },
        { day: '2026-11-25', code: 'kade', openings: 1, firsts: 1 },
      ])
    })
    test('by ever new sources fills no table: past 500 a day they count together', async () => {
      await copyFacts(engine.db, facts, now)
      for (let i = 0; i < 520; i++) countFormOpening(engine.db, { seminar: 'een' }, { ref: `bron ${i}` }, now)
      await writeVisits(engine.db)
      const rows = await engine.db.selectFrom('form_openings').select('openings').execute()
      expect(rows.length).toBe(501)
      expect(rows.reduce((sum, { openings }) => sum + openings, 0)).toBe(520)
    })
  })

  test('an evening that was renamed is counted under its name of now, with what came before', async () => {
    await copyFacts(engine.db, facts, now)
    countFormOpening(engine.db, { seminar: 'een' }, {}, now)
    await writeVisits(engine.db)
    await signUp(engine.db, { seminar: 'een', body: { name: 'Jan', email: 'a@x.nl' } }, now)
    await copyFacts(engine.db, edition([seminar('nieuw'), seminar('twee')], [], { '/seminars/een': '/seminars/nieuw' }), now)
    const [group, ...more] = await groupsOf(engine.db, await scopeOf(engine.db, { seminar: 'nieuw', from: to, to }), 'seminar')
    expect([group?.key, group?.counts.forms, group?.counts.signedUp, more]).toEqual(['nieuw', 1, 1, []])
  })
})

test('days become weeks and months, and cover all of the period once', () => {
  expect(spansOf({ from: '2026-11-20', to: '2026-11-24' })).toMatchObject({ unit: 'day', spans: { length: 5 } })
  const weeks = spansOf({ from: '2026-01-01', to: '2026-11-24' })
  expect([weeks.unit, weeks.spans[0], weeks.spans[1]]).toEqual([
    'week',
    { from: '2026-01-01', to: '2026-01-04' },
    { from: '2026-01-05', to: '2026-01-11' },
  ])
  const months = spansOf({ from: '2024-01-15', to: '2026-11-24' })
  expect([months.unit, months.spans[0], months.spans.at(-1)]).toEqual([
    'month',
    { from: '2024-01-15', to: '2024-01-31' },
    { from: '2026-11-01', to: '2026-11-24' },
  ])
})
