/** How a title is broken: nothing is lost, nothing is wider than its line. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsUnbroken, setInLines } from '../../../lib/cards/fit'
import { hyphenated } from '../../../lib/cards/hyphenated'

/** Every letter is as wide; widths below are in letters. */
const LETTER = 20
const measure = (text: string) => Array.from(text).length * LETTER
const set = (text: string, width: number, most = 20) => setInLines(text, width * LETTER, most, measure)

describe('a title in lines', () => {
  test('are as equally long as they can be', () => {
    expect(set('aan de telefoon horen de besten', 22).lines).toEqual(['aan de telefoon', 'horen de besten'])
  })
  test('breaks after a hyphen that is written, and not at a no-break space', () => {
    expect(set('in Hoogezand-Sappemeer', 14).lines).toEqual(['in Hoogezand-', 'Sappemeer'])
    expect(set('nu voor €\u00a010 erbij', 8).lines).toEqual(['nu voor', '€\u00a010', 'erbij'])
  })
  test('breaks a word at its soft hyphens only where it is wider than a line', () => {
    expect(set('lange\u00adwoorden hier', 13).lines).toEqual(['langewoorden', 'hier'])
    expect(set('lange\u00adwoorden hier', 9).lines).toEqual(['lange-', 'woorden', 'hier'])
  })
  test('breaks anywhere what has no place to break', () => {
    expect(set('xxxxxxxxxxxx', 5).lines).toEqual(['xxxx', 'xxxx', 'xxxx'])
  })
  test('is cut with an ellipsis where there is no room', () => {
    expect(set('een twee, drie vier vijf', 9, 1)).toEqual({ lines: ['een twee…'], whole: false })
    expect(set('xxxxxxxxxxxx', 5, 2).lines).toEqual(['xxxxx', 'xxxx…'])
  })

  const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 25 })
  test('loses nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 13, max: 60 }), (list, width) => {
        const text = list.join(' ')
        const { lines, whole } = set(text, width, 400)
        expect(whole).toBe(true)
        expect(lines.join(' ')).toBe(text)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width * LETTER)
      }),
    )
  })
  test('that is cut is no wider either, and has no more lines than it may', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 3 }), (list, width, most) => {
        const { lines, whole } = set(list.join(' '), width, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width * LETTER)
        expect(lines.at(-1)?.endsWith('…')).toBe(!whole)
      }),
    )
  })
  test('is unbroken when every word fits', () => {
    expect(fitsUnbroken('vier letters', 7 * LETTER, measure)).toBe(true)
    expect(fitsUnbroken('vier letters', 6 * LETTER, measure)).toBe(false)
  })
})

describe('a long word', () => {
  const shown = (text: string, locale: 'nl' | 'en' = 'nl') => hyphenated(text, locale).replaceAll('\u00ad', '|')
  test('in Dutch breaks at the joints of a compound', () => {
    expect(shown('arbeidsongeschiktheidsverzekeringen')).toBe('arbeids|ongeschiktheids|verzekeringen')
    expect(shown('medewerkerstevredenheidsonderzoek')).toBe('medewerkerstevredenheids|onderzoek')
  })
  test('without joints breaks at its syllables when it is long enough to need it', () => {
    expect(shown('klantenservicemedewerkers')).toContain('|')
    expect(shown('telefoon')).toBe('telefoon')
  })
  test('in which the editor wrote soft hyphens has those and no other', () => {
    expect(shown('mede\u00adwerkerstevredenheidsonderzoek')).toBe('mede|werkerstevredenheidsonderzoek')
  })
  test('in English breaks as the English do', () => expect(shown('incomprehensibilities', 'en')).toContain('|'))
})
