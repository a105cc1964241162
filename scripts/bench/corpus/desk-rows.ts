/** Rows for a desk that is full: straight into the tables, as signing up so often would take an hour. The same each time. */
import { type InsertObject, sql } from 'kysely'
import type { Database } from '../../../lib/database/open'
import type { Tables } from '../../../lib/database/tables'
import type { PromoCodeFacts, SeminarFacts } from '../../../lib/domain/facts'
import { searchText } from '../../../lib/domain/people/search-text'
import type { Source } from '../../../lib/domain/sign-up/request'
import { dayTyped } from '../../../lib/language/periods'
import { keepSource } from '../../../lib/signups/log/sources'
import { Writer } from './writer'

export const SIZE = { signUps: 50_000, codes: 200, seminars: 60, days: 180 }
const DAY = 86_400_000
const AT_ONCE = 200

export async function fillDesk(db: Database): Promise<void> {
  const now = Date.now()
  const writer = new Writer(7)
  const sources: string[] = []
  for (const source of someSources) sources.push(await keepSource(db, source))
  await insert(
    db,
    'seminars',
    Array.from({ length: SIZE.seminars }, (_, n) => seminarRow(n, now)),
  )
  await insert(
    db,
    'promo_codes',
    Array.from({ length: SIZE.codes }, (_, n) => codeRow(n)),
  )
  const signUps = Array.from({ length: SIZE.signUps }, (_, n) => signUpRow(writer, n, sources, now))
  await insert(db, 'signups', signUps)
  await insert(
    db,
    'events',
    signUps.flatMap((row, n) => eventRows(row, n)),
  )
  await insert(db, 'outbox', signUps.slice(0, SIZE.signUps / 2).map(outboxRow))
  const days = Array.from({ length: SIZE.days }, (_, ago) => dayTyped(now, -ago))
  const some = (n: number) => sources.filter((_, place) => (place + n) % 4 === 0)
  await insert(
    db,
    'visits',
    Array.from({ length: SIZE.codes }, (_, n) =>
      days.flatMap((day) =>
        some(n).map((source_hash) => ({ code: `code${n}`, day, source_hash, visits: writer.between(1, 30), firsts: 1 })),
      ),
    ).flat(),
  )
  await insert(
    db,
    'form_openings',
    Array.from({ length: SIZE.seminars }, (_, n) =>
      days.flatMap((day) =>
        some(n).map((source_hash) => ({
          seminar: `avond-${n}`,
          day,
          source_hash,
          code: n % 2 ? `code${n}` : '',
          openings: writer.between(1, 9),
          firsts: 1,
        })),
      ),
    ).flat(),
  )
  if (!process.env.DATABASE_URL) await sql`analyze`.execute(db)
}

const someSources: Source[] = [
  {},
  ...Array.from({ length: 15 }, (_, n) => ({
    utm_source: `bron-${n}`,
    utm_medium: 'email',
    utm_campaign: n % 2 ? 'najaar' : `actie-${n}`,
  })),
  ...Array.from({ length: 24 }, (_, n) => ({ ref: `artikel:stuk-${n}`, utm_source: n % 2 ? 'site' : undefined })),
]

function seminarRow(n: number, now: number): InsertObject<Tables, 'seminars'> {
  const start = now + (n - SIZE.seminars / 2) * 6 * DAY
  const facts: SeminarFacts = {
    ...{
      slug: `avond-${n}`,
      title: { nl: `Avond ${n}`, en: `Evening ${n}` },
      start,
      end: start + DAY / 12,
      price: 6500,
      capacity: 1_000,
    },
    ...{ waitlist: true, showSeats: true, confirm: false, retentionDays: 60, opens: 0, closes: start, cancelUntil: start },
  } as unknown as SeminarFacts
  return { slug: facts.slug, facts: JSON.stringify(facts), removed_at: null, start_at: start }
}

function codeRow(n: number): InsertObject<Tables, 'promo_codes'> {
  const facts: PromoCodeFacts = {
    code: `Code${n}`,
    normalised: `code${n}`,
    seminars: n % 3 ? [`avond-${n % SIZE.seminars}`] : 'all',
    discount: { kind: 'free' } as never,
    perPerson: 1,
    partner: `Partner ${n % 20}`,
  }
  return { normalised: facts.normalised, facts: JSON.stringify(facts), origin: 'desk', removed_at: null }
}

type Row = InsertObject<Tables, 'signups'> & {
  id: string
  seminar: string
  created_at: number
  code: string | null
  name: string
  email: string
  source_hash: string
}

function signUpRow(writer: Writer, n: number, sources: string[], now: number): Row {
  const person = {
    name: `Deelnemer ${n} van der Veen`,
    email: `deelnemer.${n}@example.org`,
    organisation: n % 3 ? `Organisatie ${n % 900}` : undefined,
  }
  const status = writer.chance(0.1) ? 'cancelled' : writer.chance(0.05) ? 'waitlisted' : 'confirmed'
  const at = now - writer.between(0, SIZE.days * 24) * 3_600_000 - writer.between(0, 3_599_999)
  return {
    ...{
      id: `rij-${n}`,
      seminar: `avond-${n % SIZE.seminars}`,
      name: person.name,
      email: person.email,
      organisation: person.organisation ?? null,
    },
    ...{
      status,
      price_cents: n % 2 ? 6500 : 0,
      code: n % 2 ? null : `code${n % SIZE.codes}`,
      billing: null,
      locale: 'nl',
      source_hash: writer.pick(sources),
    },
    ...{
      created_at: at,
      cancelled_at: status === 'cancelled' ? at + DAY : null,
      seq: n,
      held_until: null,
      erased_at: null,
      search_text: searchText(person),
    },
  } as Row
}

const eventRows = ({ id, seminar, code, created_at: at, source_hash }: Row, n: number): InsertObject<Tables, 'events'>[] => [
  { id: `a-${n}`, at, kind: 'signed_up', actor: 'visitor', seminar, signup_id: id, code, data: '{"status":"confirmed"}' },
  ...(n % 4
    ? []
    : [
        {
          id: `b-${n}`,
          at,
          kind: 'refused',
          actor: 'visitor',
          seminar,
          signup_id: null,
          code,
          data: JSON.stringify({ why: n % 8 ? 'seminar_full' : 'code_used_up' }),
          source_hash,
        },
      ]),
]

const outboxRow = ({ id, email, created_at: at }: Row, n: number): InsertObject<Tables, 'outbox'> => ({
  ...{
    id: `mail-${n}`,
    key: `mail-${n}`,
    signup_id: id,
    template: 'confirmed',
    locale: 'nl',
    recipient: email,
    data: '{}',
    message_id: `m-${n}`,
  },
  ...{ attempts: 1, next_attempt_at: at, sent_at: at + 2_000, created_at: at },
})

async function insert<T extends keyof Tables>(db: Database, table: T, rows: InsertObject<Tables, T>[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let done = 0; done < rows.length; done += AT_ONCE)
      await trx
        .insertInto(table)
        .values(rows.slice(done, done + AT_ONCE) as never)
        .execute()
  })
}
