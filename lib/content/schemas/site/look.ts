/** `look:` of site.yaml. */
import { asHex } from '../../../look/colour'
import type { ChosenColours } from '../../../look/palette'
import { typefaceNames } from '../../../look/typeface'
import { choice, colour, type Fields, text } from '../fields'
import type { Given } from '../kind'
import { drawn, colour as hex, wordmark } from '../rules'

export const look = {
  light: colour(
    'De lamp: de ene kleur, van wat naar een plaats leidt en van waar je bent. Die van het donker volgt eruit.',
    hex,
  ),
  paper: colour('Het papier, overdag. Dat van het donker volgt eruit.', hex),
  ink: colour('De inkt, overdag. Die van het donker volgt eruit.', hex),
  typeface: choice(
    'De letter: piazzolla (een krantenletter), source-serif (met schreef), libre-franklin (schreefloos) of bitter (met blokschreef).',
    typefaceNames,
  ),
  wordmark: text('De naam bovenaan, als die anders is dan name: woorden, of een eigen tekening (./naam.svg).', {
    rule: wordmark,
    drawing: 'wordmark',
  }),
  icon: text('Een eigen merkje, vierkant: ./merkje.svg of ./merkje.png. Zonder is het de eerste letter van de naam.', {
    rule: drawn,
    drawing: 'icon',
  }),
} satisfies Fields

export function coloursOf(text: Given['text']): ChosenColours {
  const hexOf = (name: string) => asHex(text(`look.${name}`) ?? '')
  return { light: hexOf('light'), paper: hexOf('paper'), ink: hexOf('ink') }
}
