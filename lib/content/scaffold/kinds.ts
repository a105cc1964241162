/** What can be made new, what is asked for each, and what it begins with. */
import { breaksLink } from '../../domain/codes/spelling'
import type { Moment } from '../../domain/units'
import { dayTyped } from '../../language/periods'
import type { DocumentType } from '../types'
import type { Typed } from './front-matter'
import type { Known } from './known'

export interface Question {
  /** The field that the answer fills in. */
  field: string
  /** Dutch, for an editor. */
  ask: string
  /** What it is when nothing is answered; undefined: there must be an answer. */
  otherwise?: string
  /** What can be answered, where that is known. */
  choices?: readonly string[]
}

export interface Scaffold {
  type: DocumentType
  /** The field that the title of the command fills in. */
  title: string
  /** What nothing can be called: why not, in Dutch. */
  refuses?(title: string): string | undefined
  /** In Dutch, with its article: "een artikel". */
  called: string
  questions(known: Known, now: Moment): Question[]
  /** What is filled in without asking. */
  always?: Record<string, Typed>
  /** From answers to fields, where they are not the same. */
  filled?(answers: Record<string, string>): Record<string, Typed>
  body?: string
  /** Below the type's folder. */
  folder?(now: Moment): string
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

export const scaffolds: Record<string, Scaffold> = {
  article: {
    type: 'Article',
    title: 'title',
    called: 'een artikel',
    questions: ({ authors }, now) => [
      { field: 'author', ask: 'Wie schreef het?', choices: authors, otherwise: authors[0] },
      { field: 'date', ask: 'Wanneer verschijnt het?', otherwise: dayTyped(now) },
    ],
    filled: ({ author = '', ...rest }) => ({ ...rest, author: listed(author).length > 1 ? listed(author) : author }),
    always: { draft: 'true' },
    body: 'Schrijf hier de eerste alinea. Die is ook de inleiding, zolang er geen summary staat.\n\n## Een tussenkop\n\nEn zo verder.',
    folder: (now) => dayTyped(now).slice(0, 4),
  },
  author: {
    type: 'Author',
    title: 'name',
    called: 'een auteur',
    questions: () => [{ field: 'role', ask: 'Wat doet deze auteur? Een paar woorden.', otherwise: '' }],
    body: 'Wie is dit? Schrijf er een paar zinnen over.',
  },
  seminar: {
    type: 'Seminar',
    title: 'title',
    called: 'een seminar',
    questions: (_, now) => [
      { field: 'start', ask: 'Wanneer begint het?', otherwise: `${dayTyped(now, 60)} 19:30` },
      { field: 'end', ask: 'Wanneer is het afgelopen?', otherwise: `${dayTyped(now, 60)} 21:30` },
      { field: 'venue', ask: 'In welke zaal?', otherwise: 'De zaal' },
      { field: 'city', ask: 'In welke plaats?', otherwise: 'Onze plaats' },
      { field: 'price', ask: 'Wat kost het, in euro? 0 is gratis.', otherwise: '0' },
      { field: 'capacity', ask: 'Hoeveel plaatsen zijn er?', otherwise: '20' },
    ],
    filled: ({ venue = '', city = '', ...rest }) => ({ ...rest, venue: { name: venue, city } }),
    body: 'Waar gaat het over, en voor wie is het? Schrijf hier het programma.',
  },
  'promo-code': {
    type: 'PromoCode',
    title: 'code',
    called: 'een actiecode',
    refuses: (code) => {
      const sign = breaksLink(code)
      return (
        sign && `het teken ${sign} betekent in een adres iets anders: de link naar deze code zou niet werken. Kies een andere`
      )
    },
    questions: ({ seminars }) => [
      {
        field: 'seminars',
        ask: 'Voor welk seminar? Meer mag ook, met komma’s; all is voor allemaal.',
        choices: [...seminars, 'all'],
        otherwise: 'all',
      },
      { field: 'discount', ask: 'Welke korting? free, een percentage als 25%, of een bedrag als 10.00.', otherwise: 'free' },
    ],
    filled: ({ seminars = '', ...rest }) => ({ ...rest, seminars: listed(seminars) }),
  },
  page: {
    type: 'Page',
    title: 'title',
    called: 'een pagina',
    questions: () => [],
    body: 'Schrijf hier wat er op deze pagina staat.',
  },
}
