/** What of a find is shown, and what of it is marked. */
import type { Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { hitsOf } from '../../../lib/search/hits'
import { textOf } from '../../../lib/search/rows/text'
import { library, piece, writer } from './library'

const told = (pieces: { text: string; mark: boolean }[] = []) =>
  pieces
    .map(({ text, mark }) => (mark ? `[${text}]` : text))
    .join('')
    .replaceAll('\u00a0', ' ')

/** Title and excerpt of the first find. */
function shown(text: string, body: string, title = 'Een stuk') {
  const here = library(piece('stuk', body, { title, summary: 'De samenvatting.' }))
  const [hit] = hitsOf(here.ask(text), 'nl', here.snapshot())
  return { title: told(hit?.title), text: told(hit?.text) }
}

describe('what is marked', () => {
  test('is the word as it stands there', () => {
    expect(shown('klant', 'Onze klanten bellen.').text).toBe('Onze [klanten] bellen.')
    expect(shown('foto', 'De foto’s hingen er.').text).toBe('De [foto’s] hingen er.')
    expect(shown('cafe', 'In het CAFÉ.').text).toBe('In het [CAFÉ].')
  })
  test('is the part of a compound', () => {
    expect(shown('telefoon', 'Bij de telefooncentrale.').text).toBe('Bij de [telefoon]centrale.')
    expect(shown('seminar', 'Een Avondseminar.').text).toBe('Een Avond[seminar].')
    expect(shown('klanten', 'De klantgerichte winkel.').text).toBe('De [klant]gerichte winkel.')
    expect(shown('telefoons', 'Bij de telefooncentrale.').text).toBe('Bij de [telefoon]centrale.')
  })
  test('is a phrase as a whole, and in titles too', () => {
    expect(shown('"tevreden klant"', 'Een tevreden klant.', 'Van klant tot klant')).toEqual({
      title: 'Van klant tot klant',
      text: 'Een [tevreden klant].',
    })
    expect(shown('klant', 'Niets.', 'Van klant tot klant').title).toBe('Van [klant] tot [klant]')
  })
  test('is what was meant when what was typed is nowhere', () => {
    expect(shown('tevrden', 'Zij waren tevreden.').text).toBe('Zij waren [tevreden].')
  })
})

describe('an excerpt', () => {
  const long = (words: number) => Array.from({ length: words }, (_, i) => `woord${i}`).join(' ')

  test('is where most of the words stand together, with dots where the text goes on', () => {
    const { text } = shown('koffie thee', `Koffie vooraf. ${long(60)}. Hier staan koffie en thee. ${long(60)}`)
    expect(text).toMatch(/^… Hier staan \[koffie\] en \[thee\]\. woord0 .* …$/)
    expect(text.split(' ').length).toBeLessThan(30)
  })
  test('begins with its sentence when that is near, else some words before', () => {
    expect(shown('koffie', `${long(40)}. Er was koffie.`).text).toBe('… Er was [koffie].')
    expect(shown('koffie', `${long(40)} koffie`).text).toBe('… woord35 woord36 woord37 woord38 woord39 [koffie]')
  })
  test('is the summary when the text has none of the words', () => {
    expect(shown('kop', 'Iets anders.', 'De kop').text).toBe('De samenvatting.')
  })
  test('of an author is of the biography', () => {
    const here = library(writer('kees', 'Kees vaart op zondag.', { name: 'Kees de Boot' }))
    const [hit] = hitsOf(here.ask('zondag'), 'nl', here.snapshot())
    expect([told(hit?.title), told(hit?.text)]).toEqual(['Kees de Boot', 'Kees vaart op [zondag].'])
  })
})

test('the text of a body: blocks apart, words in a line together, what components say, no marks of footnotes', () => {
  const text = (value: string) => ({ type: 'text', value })
  const el = (tagName: string, children: unknown[], properties = {}) => ({ type: 'element', tagName, properties, children })
  const tree = {
    type: 'root',
    children: [
      el('h2', [text('Kop')]),
      text('\n'),
      el('p', [
        text('Een '),
        el('em', [text('half')]),
        text('woord'),
        el('sup', [el('a', [text('1')], { dataFootnoteRef: true })]),
      ]),
      el('table', [el('tr', [el('td', [text('een')]), el('td', [text('twee')])])]),
      {
        type: 'mdxJsxFlowElement',
        name: 'Note',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'title', value: 'Noot' },
          { type: 'mdxJsxAttribute', name: 'src', value: './x.jpg' },
        ],
        children: [el('p', [text('Binnen.')])],
      },
    ],
  } as unknown as Root
  expect(textOf(tree)).toBe('Kop\nEen halfwoord\neen\ntwee\nNoot\nBinnen.')
})
