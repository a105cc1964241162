import { choice, type Field, type Fields, group, list, required, text, type Values } from './fields'
import type { Kind } from './kind'

const topic = {
  slug: required(text('Staat in het adres: /themas/werk.')),
  title: required(text('De naam.')),
  description: text('Waar het thema over gaat.'),
} satisfies Fields

export const siteFields = {
  name: required(text('De naam van de publicatie.')),
  tagline: text('Een halve zin onder de naam.'),
  description: text('Wat dit voor publicatie is, in een of twee zinnen.'),
  email: required(text('Het adres van de redactie.')),
  organisation: group(
    'Organisation',
    { name: text('De naam.'), address: text('Straat, huisnummer en plaats.'), kvk: text('Het KvK-nummer.') },
    'Wie dit uitgeeft.',
  ),
  social: list(
    group('Social', { name: required(text('De naam.')), url: required(text('Het adres.')) }, 'Een plek.'),
    'Waar de publicatie verder te vinden is.',
  ),
  newsletter: text('Adres waar je je op de nieuwsbrief inschrijft.'),
  topics: list(group('Topic', topic, 'Een thema.'), "De thema's."),
  comments: group(
    'Comments',
    { provider: required(choice('Wie de reacties bewaart.', ['disqus', 'none'])), shortname: text('De naam bij Disqus.') },
    'Hoe lezers reageren.',
  ),
  repository: text('Adres van de git-repository, voor "bewerk deze pagina".'),
} satisfies Fields

/** site.en.yaml says only what is different in English. */
const overrides: Fields = Object.fromEntries(
  Object.entries<Field>(siteFields).map(([name, field]) => [name, { ...field, required: false }]),
)

export type SiteFields = Values<typeof siteFields>

export const site = { type: 'Site', body: false, fields: siteFields, translation: overrides } satisfies Kind
