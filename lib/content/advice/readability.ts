/**
 * How a Dutch text reads, as advice: long sentences and paragraphs, words that stand twice, and a class after Flesch-Douma (1960: 206.84 less
 * 0.77 for each syllable in a hundred words and 0.93 for each word of a sentence). An approximation, so it has no figure.
 */
import { ParseDutch } from 'parse-dutch'
import type { Position } from '../fields/problems'
import { type Said, said } from '../words/rules'
import type { Paragraph } from './prose'

/** Words. */
const [LONG_SENTENCE, LONG_PARAGRAPH, LONG_IN_A_ROW] = [25, 100, 60]
/** Paragraphs of some length without a heading between them. */
const ROW = 3
/** Words: of a shorter text the figure says nothing. */
const ENOUGH = 100
/** Words that stand twice in good Dutch: "dat dat zo is", "die die stoel", "had had". */
const twice = new Set([
  'dat',
  'die',
  'had',
  'zijn',
  'haar',
  'was',
  'is',
  'een',
  'heel',
  'veel',
  'ja',
  'nee',
  'zo',
  'en',
  'door',
  'hele',
  'nou',
])

export interface Advice {
  at: Position
  what: Said
}
interface Sentence {
  at: Position
  words: string[]
}

export function readability(prose: Paragraph[]): Advice[] {
  const paragraphs = prose.map((paragraph) => ({ ...paragraph, sentences: sentencesOf(paragraph) }))
  const read = paragraphs.filter(({ isHeading }) => !isHeading)
  const sentences = read.flatMap((paragraph) => paragraph.sentences)
  return [
    ...sentences.flatMap(({ at, words }) =>
      words.length > LONG_SENTENCE ? { at, what: said('sentenceLong', { words: words.length, most: LONG_SENTENCE }) } : [],
    ),
    ...read.flatMap(({ at, sentences }) => {
      const words = count(sentences)
      return words > LONG_PARAGRAPH ? { at: at(0), what: said('paragraphLongish', { words, most: LONG_PARAGRAPH }) } : []
    }),
    ...withoutHeading(paragraphs),
    ...prose.flatMap(doubles),
    ...classOf(sentences),
  ]
}

const count = (sentences: Sentence[]) => sentences.reduce((sum, { words }) => sum + words.length, 0)

/** The shape of what parse-dutch gives. */
interface Node {
  type: string
  value?: string
  children?: Node[]
  position?: { start: { offset?: number } }
}
const parser = new ParseDutch()
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')

function sentencesOf({ text, at }: Paragraph): Sentence[] {
  const paragraphs = (parser.parse(text.replace(/\n/g, ' ')) as Node).children ?? []
  const sentences = paragraphs.flatMap(({ children = [] }) => children.filter(({ type }) => type === 'SentenceNode'))
  return sentences.map((sentence) => ({
    at: at(sentence.position?.start.offset ?? 0),
    words: (sentence.children ?? []).filter(({ type }) => type === 'WordNode').map(textOf),
  }))
}

type Read = Paragraph & { sentences: Sentence[] }

/** At the third of a row, and once for a row. */
function withoutHeading(paragraphs: Read[]): Advice[] {
  let row = 0
  return paragraphs.flatMap(({ isHeading, at, sentences }) => {
    row = !isHeading && count(sentences) > LONG_IN_A_ROW ? row + 1 : 0
    return row === ROW ? { at: at(0), what: said('headingWanted', { paragraphs: ROW }) } : []
  })
}

function doubles({ text, at }: Paragraph): Advice[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}+)\s+\1(?![\p{L}\p{N}-])/giu)).flatMap(({ 1: word = '', index }) =>
    twice.has(word.toLowerCase()) ? [] : { at: at(index), what: said('wordTwice', { word }) },
  )
}

/** The vowels that are heard apart; ij and the like are one. */
const syllables = (word: string) =>
  Math.max(1, word.toLowerCase().match(/[ëïöü]|ij|aai|ooi|oei|eeu|ieu|[aeo]u|[aeiouyáéíóúàèùâêîôû]{1,2}/g)?.length ?? 1)

const score = (sentences: Sentence[]) => {
  const words = sentences.flatMap((sentence) => sentence.words)
  const heard = words.reduce((sum, word) => sum + syllables(word), 0)
  return 206.84 - (77 * heard) / words.length - (0.93 * words.length) / sentences.length
}

function classOf(sentences: Sentence[]): Advice[] {
  const spoken = sentences.filter(({ words }) => words.length > 0)
  if (count(spoken) < ENOUGH) return []
  const reached = score(spoken)
  const is = reached >= 55 ? 'pleasant' : reached >= 35 ? 'stiff' : 'heavy'
  const hardest = spoken
    .filter(({ words }) => words.length > 5)
    .toSorted((a, b) => score([a]) - score([b]))
    .slice(0, 3)
  const lines = [...new Set(hardest.map(({ at }) => at.line))].sort((a, b) => a - b)
  return [{ at: spoken[0]?.at as Position, what: said('reads', { is, lines: lines.join(', ') }) }]
}
