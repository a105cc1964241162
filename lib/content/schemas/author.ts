import { picture } from './article'
import { type Fields, flag, group, list, number, prose, required, text, type Values } from './fields'
import type { Kind } from './kind'
import { linkAddress, PAGES, year } from './rules'
import { translated } from './translation'

export const authorFields = {
  name: required(prose('De naam, zoals die onder een stuk staat.')),
  guest: flag('Gastauteur: dat staat dan bij de naam.', false),
  role: prose('Wat de auteur doet.'),
  photo: group('Photo', picture, 'Het portret.'),
  links: list(
    group(
      'Link',
      { label: required(prose('De tekst.')), url: required(text('Het adres.', { rule: linkAddress })) },
      'Een verwijzing.',
    ),
    'Waar de auteur verder te vinden is.',
  ),
  books: list(
    group(
      'AuthorBook',
      {
        title: required(prose('De titel.')),
        url: text('Waar het boek te vinden is.', { rule: linkAddress }),
        year: number('Het jaar.', { rule: year }),
      },
      'Een boek.',
    ),
    'Boeken van de auteur.',
  ),
} satisfies Fields

/** An author's title is the name, which seldom needs another spelling. */
const translation = {
  name: prose('De naam, als die in het Engels anders is.'),
  role: prose('Wat de auteur doet.'),
  photo: translated.picture('PhotoTranslation'),
  ...translated.state,
} satisfies Fields

export type AuthorFields = Values<typeof authorFields>

export const author = {
  type: 'Author',
  folder: 'authors',
  body: true,
  fields: authorFields,
  translation,
  reserved: PAGES,
} satisfies Kind
