/** What a translation says: what is in its language, and nothing else. All other fields are the original's. */
import { type Fields, flag, group, moment, prose, required } from './fields'

const picture = (name: string) =>
  group(name, { alt: required(prose('Wat er te zien is, voor wie het beeld niet ziet.')) }, 'De beschrijving van het beeld.')

export const translated = {
  text: { title: required(prose('De kop.')), summary: prose('De inleiding.') } satisfies Fields,
  /** The picture itself is the original's. */
  picture,
  cover: picture('CoverTranslation'),
  /** A translation may be a draft, or be brought up to date, on its own. */
  state: {
    updated: moment('Wanneer de vertaling is bijgewerkt.'),
    draft: flag('Een kladversie is nergens te zien.', false),
  } satisfies Fields,
}
