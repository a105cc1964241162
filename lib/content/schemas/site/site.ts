import { wrongColours } from '../../../look/wrong'
import { choice, type Field, type Fields, group, list, prose, required, text, type Values } from '../fields'
import type { Given, Kind } from '../kind'
import { emailAddress, linkAddress, shortname, slug, webAddress } from '../rules'
import { coloursOf, look } from './look'
import { partFields, partRules } from './parts'

const topic = {
  slug: required(text('Staat in het adres: /themas/werk.', { rule: slug, declares: 'Topic' })),
  title: required(prose('De naam.')),
  description: prose('Waar het thema over gaat.'),
} satisfies Fields

export const siteFields = {
  name: required(prose('De naam van de publicatie.')),
  tagline: prose('Een halve zin onder de naam.'),
  description: prose('Wat dit voor publicatie is, in een of twee zinnen.'),
  email: required(text('Het adres van de redactie.', { rule: emailAddress })),
  organisation: group(
    'Organisation',
    { name: prose('De naam.'), address: prose('Straat, huisnummer en plaats.'), kvk: text('Het KvK-nummer.') },
    'Wie dit uitgeeft.',
  ),
  social: list(
    group(
      'Social',
      { name: required(text('De naam.')), url: required(text('Het adres.', { rule: linkAddress })) },
      'Een plek.',
    ),
    'Waar de publicatie verder te vinden is.',
  ),
  newsletter: text('Adres waar je je op de nieuwsbrief inschrijft.', { rule: webAddress }),
  invoice: prose('Een regel: hoe en wanneer men betaalt. Staat bij het formulier en in de mails van een avond die iets kost.'),
  topics: list(group('Topic', topic, 'Een thema.'), "De thema's."),
  look: group('Look', look, 'Hoe de publicatie eruitziet: haar kleuren, haar letter, haar naam en haar merkje.'),
  comments: group(
    'Comments',
    {
      provider: required(choice('Wie de reacties bewaart.', ['disqus', 'none'])),
      shortname: text('De naam bij Disqus.', { rule: shortname }),
    },
    'Hoe lezers reageren.',
  ),
  ...partFields,
  repository: text('Adres van de git-repository, voor "bewerk deze pagina".', { rule: webAddress }),
} satisfies Fields

/** site.en.yaml says only what is different in English; the look and which parts there are is of both. */
const overrides: Fields = Object.fromEntries(
  Object.entries<Field>(siteFields)
    .filter(([name]) => name !== 'look' && name !== 'parts')
    .map(([name, field]) => [name, { ...field, required: false }]),
)

export type SiteFields = Values<typeof siteFields>

function rules(given: Given): void {
  const { has, text, wrong } = given
  for (const colour of wrongColours(coloursOf(text))) wrong(`look.${colour.field}`, 'colourUnread', colour)
  if (text('comments.provider') === 'disqus' && !has('comments.shortname')) wrong('comments.provider', 'shortnameMissing')
  partRules(given)
}

export const site = {
  type: 'Site',
  file: 'site',
  body: false,
  fields: siteFields,
  translation: overrides,
  rules,
} satisfies Kind
