import { hasTime } from '../fields/moments'
import {
  end,
  type Fields,
  flag,
  fullSentence,
  group,
  list,
  moment,
  oneOrMore,
  prose,
  required,
  text,
  type Values,
} from './fields'
import type { Given, Kind } from './kind'
import { oldPath, PAGES, pictureAddress, webAddress } from './rules'
import { translated } from './translation'

export const picture = {
  src: required(
    text('Het bestand: naast de tekst (./foto.jpg) of in public (/beelden/foto.jpg).', { rule: pictureAddress, picture: true }),
  ),
  alt: required(prose('Wat er te zien is, voor wie het beeld niet ziet.')),
} satisfies Fields

export const articleFields = {
  title: required(prose('De kop.')),
  date: required(moment('Datum, of datum en tijd, van publicatie. In de toekomst: pas dan te lezen.')),
  author: required(
    oneOrMore(text('De bestandsnaam van een auteur.', { ref: 'Author' }), 'De auteur, of een lijst van auteurs.'),
  ),
  summary: prose('De inleiding. Zonder deze is het de eerste alinea.'),
  topics: list(text('Een thema uit site.yaml: wat daar achter slug staat.', { ref: 'Topic' }), "De thema's."),
  cover: group('Cover', picture, 'Het beeld bij het stuk: op de pagina staat het na de opening.'),
  seminar: text('De bestandsnaam van het seminar bij dit stuk.', { ref: 'Seminar' }),
  updated: moment('Wanneer het stuk is bijgewerkt.'),
  draft: flag('Een kladversie is nergens te zien.', false),
  comments: flag('Of lezers kunnen reageren.', true),
  series: prose('De naam van de reeks.'),
  correction: list(
    group(
      'Correction',
      {
        date: required(moment('Wanneer het is verbeterd.')),
        text: required(fullSentence('Wat er fout stond, en wat goed is.')),
      },
      'Een verbetering.',
    ),
    'Wat er in dit stuk is verbeterd. Het staat onder het stuk en in de feed.',
  ),
  redirectFrom: list(
    text('Een oud pad, dat met / begint.', { rule: oldPath, declares: 'Address' }),
    'Adressen waar dit stuk vroeger stond.',
  ),
  expires: end('Laatste dag, of moment, waarop het stuk te lezen is.'),
  canonical: text('Het adres waar dit stuk het eerst verscheen.', { rule: webAddress }),
} satisfies Fields

export type ArticleFields = Values<typeof articleFields>

const DAY = 24 * 60 * 60 * 1000

function rules({ text, moment, wrong }: Given): void {
  const [date, expires] = [moment('date'), moment('expires')]
  if (date !== undefined && expires !== undefined && expires <= date) wrong('expires', 'expiresBeforeDate')
  const updated = moment('updated')
  // A day without a time may be the day of publication itself.
  const whole = hasTime(text('updated') ?? '') ? 0 : DAY
  if (date !== undefined && updated !== undefined && updated + whole <= date) wrong('updated', 'updatedBeforeDate')
}

export const article = {
  type: 'Article',
  folder: 'articles',
  body: true,
  fields: articleFields,
  translation: { ...translated.text, cover: translated.cover, ...translated.state },
  rules,
  reserved: [...PAGES, 'archief', 'archive'],
} satisfies Kind
