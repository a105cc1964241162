/** What an export of people has, a column each: the list, and the list for who sends the invoices. Pure. */
import { type Source, sourceFields } from '../../domain/sign-up/request'
import { splitVat, VAT } from '../../domain/vat'
import type { ListedSignUp } from '../../signups/list'
import { type Cell, type Column, type Sheet, sheetOf } from './sheet'

export const statusWords = {
  confirmed: 'plaats',
  offered: 'plaats aangeboden',
  unconfirmed: 'nog niet bevestigd',
  waitlisted: 'wachtlijst',
  cancelled: 'afgemeld',
}

type Of = (signUp: ListedSignUp) => Cell
const column = (head: string, of: Of, width?: number): Column<ListedSignUp> => ({ head, of, width })

const bill = [
  column('factuur naam', ({ billing }) => billing.name, 24),
  column('factuur straat', ({ billing }) => billing.street, 24),
  column('factuur postcode', ({ billing }) => billing.postalCode, 11),
  column('factuur plaats', ({ billing }) => billing.city),
  column('factuur land', ({ billing }) => billing.country, 6),
  column('factuur kenmerk', ({ billing }) => billing.reference),
]
const came = sourceFields.map((field: keyof Source) => column(field, ({ source }) => source[field]))

const peopleColumns: Column<ListedSignUp>[] = [
  column('naam', ({ name }) => name, 24),
  column('e-mail', ({ email, erased_at }) => (erased_at === null ? email : ''), 30),
  column('organisatie', ({ organisation }) => organisation, 24),
  column('status', ({ status }) => statusWords[status]),
  column('prijs', ({ price_cents }) => ({ cents: price_cents }), 9),
  column('code', ({ code }) => code),
  column('taal', ({ locale }) => locale, 5),
  column('aangemeld', ({ created_at }) => ({ at: created_at })),
  column('afgemeld', ({ cancelled_at }) => ({ at: cancelled_at })),
  ...bill,
  column('was er', ({ attended_at }) => ({ at: attended_at })),
  ...came,
]

const invoiceColumns: Column<ListedSignUp>[] = [
  column('naam', ({ name }) => name, 24),
  column('e-mail', ({ email, erased_at }) => (erased_at === null ? email : ''), 30),
  column('organisatie', ({ organisation }) => organisation, 24),
  ...bill,
  column('code', ({ code }) => code),
  column('zonder btw', ({ price_cents }) => ({ cents: splitVat(price_cents).net }), 11),
  column(`btw ${VAT}%`, ({ price_cents }) => ({ cents: splitVat(price_cents).vat }), 11),
  column('met btw', ({ price_cents }) => ({ cents: price_cents }), 11),
  column('aangemeld', ({ created_at }) => ({ at: created_at })),
]

export const peopleSheet = (name: string, signUps: ListedSignUp[]): Sheet =>
  sheetOf(name, [...peopleColumns, ...answerColumns(signUps)], signUps)

/** A column for each question that was answered, under the words that it had then. */
function answerColumns(signUps: ListedSignUp[]): Column<ListedSignUp>[] {
  const asked = new Map<string, { key: string; question: string }>()
  for (const { answers } of signUps) for (const one of answers) asked.set(`${one.key} ${one.question}`, one)
  const inOrder = [...asked.values()].sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : a.question < b.question ? -1 : 1,
  )
  return inOrder.map(({ key, question }) =>
    column(question, ({ answers }) => answers.find((one) => one.key === key && one.question === question)?.answer, 24),
  )
}

/** Whoever has a seat and something to pay, with what that comes to in all. */
export function invoiceSheet(name: string, signUps: ListedSignUp[]): Sheet {
  const paying = signUps.filter(({ status, price_cents }) => status === 'confirmed' && price_cents > 0)
  const sum = (of: (price: number) => number) => ({ cents: paying.reduce((all, { price_cents }) => all + of(price_cents), 0) })
  const totals = [sum((price) => splitVat(price).net), sum((price) => splitVat(price).vat), sum((price) => price)]
  const before = invoiceColumns.length - totals.length - 2
  return sheetOf(name, invoiceColumns, paying, [...Array<Cell>(before).fill(null), ...totals])
}
