/** What is asked of who begins a publication, and whether an answer will do. Pure. */
import { slugOf } from '../../../language/slug'
import { asHex } from '../../../look/colour'
import { wrongColours } from '../../../look/wrong'
import { emailAddress } from '../../schemas/rules'
import { inWords, said } from '../../words/rules'

export interface SiteAnswers {
  name: string
  email: string
  topics: string[]
  /** A colour as in `look.light`; '' is that of Podium. */
  colour: string
}
export interface SiteQuestion {
  field: keyof SiteAnswers
  ask: string
  /** Dutch, and says what would be right; undefined: it will do. */
  wrong(answer: string): string | undefined
}

const LONGEST_NAME = 60
const MOST_TOPICS = 40

export const topicsIn = (text: string): string[] => [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean)

export const siteQuestions: SiteQuestion[] = [
  {
    field: 'name',
    ask: 'Hoe heet de publicatie?',
    wrong: (name) =>
      slugOf(name) === '' || name.length > LONGEST_NAME
        ? `een naam heeft letters, en hoogstens ${LONGEST_NAME} tekens`
        : undefined,
  },
  {
    field: 'email',
    ask: 'Op welk e-mailadres is de redactie te bereiken?',
    wrong: (email) =>
      emailAddress.safeParse(email).success ? undefined : inWords(said('notEmail', { name: 'email', typed: email }), 'nl'),
  },
  { field: 'topics', ask: "Welke thema's zijn er? Met komma's ertussen.", wrong: wrongTopics },
  { field: 'colour', ask: 'Welke kleur? Zoals #1a5fb4; niets is het geel van Podium.', wrong: wrongColour },
]

function wrongTopics(text: string): string | undefined {
  const topics = topicsIn(text)
  const slugs = topics.map(slugOf)
  if (topics.length === 0) return 'noem ten minste één thema, zoals: Werk, Klanten'
  if (topics.length > MOST_TOPICS) return `dat zijn er ${topics.length}: ${MOST_TOPICS} is het meeste`
  const bad = topics.find((_, index) => slugs[index] === '' || slugs.indexOf(slugs[index] as string) !== index)
  return bad === undefined ? undefined : `van "${bad}" is geen adres te maken dat nog vrij is: kies een ander woord`
}

function wrongColour(colour: string): string | undefined {
  if (colour === '') return undefined
  const hex = asHex(colour)
  if (hex === undefined) return `"${colour}" is geen kleur: schrijf # met zes cijfers of letters, zoals #1a5fb4`
  const [wrong] = wrongColours({ light: hex })
  return wrong && inWords(said('colourUnread', { name: 'colour', ...wrong }), 'nl')
}
