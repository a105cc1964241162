import { picture } from './article'
import {
  end,
  euros,
  type Fields,
  flag,
  fullSentence,
  group,
  list,
  moment,
  number,
  prose,
  required,
  text,
  type Values,
} from './fields'
import type { Given, Kind } from './kind'
import { questionRules, questions, translatedQuestions } from './question'
import { amount, broadcast, oldPath, sentence, whole } from './rules'
import { translated } from './translation'

const venue = {
  name: required(prose('De zaal.')),
  street: prose('Straat en huisnummer.'),
  postalCode: text('Postcode.'),
  city: required(prose('Plaats.')),
} satisfies Fields

const signup = {
  opens: moment('Vanaf wanneer je je kunt aanmelden. Zonder deze: meteen.'),
  closes: end('Tot en met wanneer je je kunt aanmelden. Zonder deze: tot het begin.'),
  cancelUntil: end('Tot en met wanneer je je kunt afmelden. Zonder deze: tot het begin.'),
} satisfies Fields

export const seminarFields = {
  title: required(prose('De titel.')),
  start: required(moment('Datum en tijd van het begin.', { timed: true })),
  end: required(moment('Datum en tijd van het einde.', { timed: true })),
  venue: group('Venue', venue, 'Waar het is.'),
  online: text('Het adres van de uitzending (https://…), of volgt: dan komt de link later, per mail.', { rule: broadcast }),
  price: required(euros('Prijs in euro, inclusief btw; 0 is gratis.')),
  capacity: required(number('Hoeveel plaatsen er zijn.', { rule: whole(1, 40) })),
  speakers: list(text('De bestandsnaam van een auteur.', { ref: 'Author' }), 'Wie er spreken.'),
  signup: group('Signup', signup, 'Wanneer je je kunt aanmelden en afmelden.'),
  waitlist: flag('Of er een wachtlijst is als het vol is.', true),
  showSeats: flag('Of de pagina zegt hoeveel plaatsen er nog zijn.', true),
  confirm: flag('Of wie zich aanmeldt dat eerst bevestigt, met de knop achter de link in de mail.', false),
  cancelled: fullSentence('Een zin waarom het niet doorgaat. Staat die er, dan is het seminar afgelast.', { rule: sentence }),
  retentionDays: number('Hoeveel dagen na afloop de gegevens van deelnemers bewaard blijven (60).', { rule: whole(1, 60) }),
  hours: number('Hoeveel uur het duurt, voor op het bewijs van deelname: 2.5 is tweeënhalf uur.', { rule: amount(100, 2.5) }),
  points: number('Hoeveel PE-punten het geeft, voor op het bewijs van deelname.', { rule: amount(1000, 3) }),
  questions,
  redirectFrom: list(
    text('Een oud pad, dat met / begint.', { rule: oldPath, declares: 'Address' }),
    'Adressen waar dit seminar vroeger stond.',
  ),
  topics: list(text('Een thema uit site.yaml: wat daar achter slug staat.', { ref: 'Topic' }), "De thema's."),
  cover: group('Cover', picture, 'Het beeld.'),
  summary: prose('De inleiding. Zonder deze is het de eerste alinea.'),
} satisfies Fields

export type SeminarFields = Values<typeof seminarFields>

function rules(given: Given): void {
  const { has, moment, wrong } = given
  const [start, over, opens, closes] = [moment('start'), moment('end'), moment('signup.opens'), moment('signup.closes')]
  const cancelUntil = moment('signup.cancelUntil')
  if (start !== undefined && over !== undefined && over <= start) wrong('end', 'endBeforeStart')
  if (!has('venue') && !has('online')) wrong('venue', 'venueMissing')
  if (opens !== undefined && start !== undefined && opens >= start) wrong('signup.opens', 'opensAfterStart')
  if (opens !== undefined && closes !== undefined && closes <= opens) wrong('signup.closes', 'closesBeforeOpens')
  // A promise that one's own page would not keep: there cancelling ends at the start.
  if (cancelUntil !== undefined && start !== undefined && cancelUntil > start) wrong('signup.cancelUntil', 'cancelAfterStart')
  questionRules(given)
}

export const seminar = {
  type: 'Seminar',
  folder: 'seminars',
  body: true,
  fields: seminarFields,
  translation: {
    ...translated.text,
    cover: translated.cover,
    questions: translatedQuestions,
    ...translated.state,
  },
  rules,
  // `seminars: all` in a promo code means every seminar.
  reserved: ['all'],
} satisfies Kind
