/** A publication that begins: what stands in each of its files. Pure. What is still to be written is marked with INVULLEN, which the check tells of. */
import { stringify } from 'yaml'
import type { Moment } from '../../../domain/units'
import { keptTable } from '../../../kept-table'
import { dayTyped } from '../../../language/periods'
import { slugOf } from '../../../language/slug'
import type { SiteAnswers } from './answers'

/** By path below the folder. */
export function siteFiles(answers: SiteAnswers, now: Moment): Record<string, string> {
  const day = dayTyped(now)
  return {
    'site.yaml': siteYaml(answers),
    'woorden.yaml': WORDS,
    'authors/redactie.mdx': author(answers),
    [`articles/${day.slice(0, 4)}/welkom.mdx`]: article(answers, day),
    'pages/over-ons.mdx': about(answers),
    'pages/privacy.mdx': privacy(answers),
    'README.md': readme(answers),
    '.gitignore': '.DS_Store\nThumbs.db\n',
  }
}

const topicOf = (title: string) => ({
  slug: slugOf(title),
  title,
  description: `INVULLEN: waar ${title} over gaat, in een zin.`,
})

function siteYaml({ name, email, topics, colour }: SiteAnswers): string {
  const known = {
    name,
    tagline: 'INVULLEN: een halve zin onder de naam',
    description: `INVULLEN: wat ${name} is, in een of twee zinnen.`,
    email,
    organisation: { name: 'INVULLEN: wie dit uitgeeft', address: 'INVULLEN: straat, huisnummer en plaats' },
    ...(colour && { look: { light: colour } }),
    topics: topics.map(topicOf),
    comments: { provider: 'none' },
  }
  return `# Alles over de publicatie zelf. Wat hier kan staan, zegt docs/editors.md.
${stringify(known, { defaultStringType: 'PLAIN', lineWidth: 0 })}
# Wat er nog niet is. Haal een regel weg zodra het er wel is.
parts:
  seminars: false
  english: false
`
}

const WORDS = `# Noem je iets anders dan Podium? Zet hier de sleutel uit messages/nl.json, met jullie woord erachter. Zonder hekje:
# seminar.labelEvening: Lezing
`

const front = (fields: object, body: string) => `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`

const author = ({ name }: SiteAnswers) =>
  front(
    { name: `De redactie van ${name}`, role: 'INVULLEN: wat jullie doen, in een paar woorden' },
    'INVULLEN: wie jullie zijn, in twee of drie zinnen. Geef daarna ieder die schrijft een eigen bestand: `npm run content:new -- author "Naam"`.\n',
  )

const article = ({ name, topics: [first = ''] }: SiteAnswers, date: string) =>
  front(
    { title: `Welkom bij ${name}`, date, author: 'redactie', topics: [slugOf(first)] },
    `INVULLEN: schrijf hier wat lezers van ${name} mogen verwachten. De eerste alinea is ook de inleiding.

## Zo ziet een tussenkop eruit

Een volgend stuk begin je met \`npm run content:new -- article "De titel"\`.
`,
  )

const about = ({ name, email }: SiteAnswers) =>
  front(
    { title: 'Over ons' },
    `INVULLEN: wie ${name} maakt, voor wie, en waarom.\n\nSchrijf ons: [${email}](mailto:${email}).\n`,
  )

const privacy = ({ name, email }: SiteAnswers) =>
  front(
    { title: 'Privacy', summary: `Wat ${name} van je bewaart, waarom, en hoe lang.` },
    `INVULLEN: kijk na of dit klopt, en zet erbij wie verantwoordelijk is.

Wie deze site leest, wordt niet gevolgd: er zijn geen cookies van anderen, en er wordt niets over je bewaard.

## Als je je aanmeldt

Voor een seminar bewaren we dit:

${keptTable('nl')}

Op de pagina van je aanmelding kun je het zelf bekijken, meenemen en wissen.

Vragen? Schrijf naar [${email}](mailto:${email}).
`,
  )

const readme = ({ name }: SiteAnswers) => `# ${name}

De inhoud van ${name}, voor Podium: artikelen, auteurs, pagina's en \`site.yaml\`. Deze map hoort in een eigen git-repository, los van
het programma. Overal waar INVULLEN staat, is nog iets te schrijven: \`npm run content:check\` zegt waar.
`
