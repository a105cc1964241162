import { end, type Fields, flag, moment, number, oneOrMore, required, text, type Values } from './fields'
import type { Kind } from './kind'

export const promoCodeFields = {
  code: required(text('De code, gespeld zoals je hem laat zien.')),
  seminars: required(
    oneOrMore(text('Slug van een seminar.', { ref: 'Seminar' }), 'De seminars waarvoor de code geldt, of all.'),
  ),
  discount: required(text('De korting: free, een percentage als 25%, of een bedrag als 10.00.')),
  maxSeats: number('Hoeveel plaatsen de code in totaal geeft, over al zijn seminars.'),
  perPerson: flag('Of iemand de code maar één keer kan gebruiken.', false),
  validFrom: moment('Vanaf wanneer de code geldt.'),
  validUntil: end('Tot en met wanneer de code geldt.'),
  partner: text('Met wie de actie is.'),
  message: text('Wat de bezoeker bij de code leest.'),
  note: text('Een aantekening voor de redactie; wordt nergens getoond.'),
} satisfies Fields

export type PromoCodeFields = Values<typeof promoCodeFields>

export const promoCode = { type: 'PromoCode', folder: 'promo-codes', body: false, fields: promoCodeFields } satisfies Kind
