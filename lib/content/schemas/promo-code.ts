import { end, type Fields, moment, number, oneOrMore, prose, required, text, times, type Values } from './fields'
import type { Given, Kind } from './kind'
import { code, discount, whole } from './rules'

export const promoCodeFields = {
  code: required(text('De code, gespeld zoals je hem laat zien.', { rule: code, declares: 'PromoCode' })),
  seminars: required(
    oneOrMore(text('De bestandsnaam van een seminar.', { ref: 'Seminar' }), 'De seminars waarvoor de code geldt, of all.'),
  ),
  discount: required(text('De korting: free, een percentage als 25%, of een bedrag als 10.00.', { rule: discount })),
  maxSeats: number('Hoeveel plaatsen de code in totaal geeft, over al zijn seminars.', { rule: whole(1, 25) }),
  perPerson: times('Hoeveel aanmeldingen tegelijk iemand met de code kan hebben, over al zijn seminars (1).', 1, {
    rule: whole(1, 2),
  }),
  validFrom: moment('Vanaf wanneer de code geldt.'),
  validUntil: end('Tot en met wanneer de code geldt.'),
  partner: prose('Met wie de actie is.'),
  message: prose('Wat de bezoeker bij de code leest.'),
  note: text('Een aantekening voor de redactie; wordt nergens getoond.'),
} satisfies Fields

export type PromoCodeFields = Values<typeof promoCodeFields>

function rules({ list, moment, wrong }: Given): void {
  const [from, until] = [moment('validFrom'), moment('validUntil')]
  if (from !== undefined && until !== undefined && until <= from) wrong('validUntil', 'untilBeforeFrom')
  const seminars = list('seminars')
  if (seminars.includes('all') && seminars.length > 1) wrong('seminars', 'allAndMore')
}

export const promoCode = {
  type: 'PromoCode',
  folder: 'promo-codes',
  body: false,
  fields: promoCodeFields,
  rules,
} satisfies Kind
