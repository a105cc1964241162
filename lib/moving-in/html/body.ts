/**
 * HTML of elsewhere as the body of an MDX file, and the proof that nothing of it is gone: what was written is read back, and its links, pictures,
 * videos and words are compared with those that came in. A text that cannot be converted is written as plain paragraphs.
 */
import type { ElementContent, Root as Html, RootContent } from 'hast'
import type { FootnoteDefinition, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { Ledger } from '../ledger'
import { resolveAnchors } from './anchors'
import { plainWords, tooTangled } from './bounds'
import { handlersFor } from './markdown/handlers'
import { asMdx } from './markdown/mdx'
import { tidy } from './markdown/tidy'
import { stillThere } from './marks'
import { takeNotes } from './notes'
import { embedLines, prepare } from './prepare'
import { foundIn, htmlWords, missingWords, readBack } from './proof'
import type { Setting } from './setting'
import { elementsIn, isElement } from './tree'
import { hasBlocks, readBlocks } from './wordpress/blocks'
import { setParagraphs } from './wordpress/classic'
import { readShortcodes } from './wordpress/shortcodes'
import { CLASSIC, Slots } from './wordpress/slots'

export interface BodySource {
  html: string
  /** Whether a new line without a tag is a line: so the classic editor kept texts. What has block comments never is. */
  classic: boolean
  /** Whether `[x]` may be a shortcode. */
  shortcodes: boolean
  /** Notes beside the text, by name: HTML. */
  notes?: ReadonlyMap<string, string>
  /** Of what was no HTML before it became that. */
  slots?: Slots
  reusable?: (id: string) => string | undefined
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const parse = (html: string): Html => parser.parse(html) as Html

/** `setting.ledger` and `setting.note` hear of all that is in it. */
export function convertBody(source: BodySource, setting: Setting): string {
  const trial = new Ledger()
  const notes: Parameters<Setting['note']>[] = []
  const tried: Setting = { ...setting, ledger: trial, note: (...note) => notes.push(note) }
  const mdx = attempt(source, tried)
  if (mdx === undefined) return asPlain(source.html, setting)
  setting.ledger.add(trial)
  for (const note of notes) setting.note(...note)
  return mdx
}

/** Undefined where it could not be converted. */
function attempt(source: BodySource, setting: Setting): string | undefined {
  try {
    return converted(source, setting)
  } catch (error) {
    // Deeper than the stack is no one's text.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function converted(source: BodySource, setting: Setting): string | undefined {
  const slots = source.slots ?? new Slots()
  const isBlocks = hasBlocks(source.html)
  const flat = source.html.replace(/\r\n?/g, '\n')
  const plain = isBlocks ? readBlocks(flat, { slots, reusable: source.reusable }) : flat
  if (tooTangled(plain)) return undefined
  const html = parse(source.shortcodes ? readShortcodes(plain, slots) : plain)
  prepare(html, setting)
  if (source.classic && !isBlocks) setParagraphs(html)
  for (const one of elementsIn(html, CLASSIC)) setParagraphs(one)
  if (source.shortcodes) embedLines(html, slots)
  const stored = new Map(Array.from(source.notes ?? [], ([name, note]) => [name, parse(note).children as ElementContent[]]))
  const notes = takeNotes(html, stored)
  const words =
    htmlWords(html) + notes.map((children) => htmlWords({ type: 'root', children: children as RootContent[] })).join(' ')
  const tree = toMarkdown(html, notes, setting, slots)
  resolveAnchors(tree, html, setting)
  return proved(tree, words, setting)
}

function toMarkdown(html: Html, notes: ElementContent[][], setting: Setting, slots: Slots): Root {
  const convert = unified().use(rehypeRemark, { document: true, handlers: handlersFor(setting, slots) })
  const of = (tree: Html) => convert.runSync(tree) as unknown as Root
  const tree = of(html)
  const definitions = notes.map((children, index): FootnoteDefinition => {
    const name = String(index + 1)
    const content = of({ type: 'root', children: children as RootContent[] }).children as FootnoteDefinition['children']
    return {
      type: 'footnoteDefinition',
      identifier: name,
      label: name,
      children: content.length > 0 ? content : [{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }],
    }
  })
  tree.children.push(...definitions)
  tidy(tree)
  return tree
}

/** Undefined where the site could not read it as it was meant; what is not in it any more is `lost`. */
function proved(tree: Root, words: string, setting: Setting): string | undefined {
  const mdx = asMdx(tree)
  const back = readBack(mdx)
  if (!back) return undefined
  const [meant, found] = [foundIn(tree), foundIn(back)]
  if (meant.links !== found.links || meant.images !== found.images || meant.videos !== found.videos) return undefined
  const { ledger } = setting
  for (const kind of ['links', 'images', 'embeds'] as const) {
    const { done, left } = ledger.of(kind)
    const lost = done + (left.asLink ?? 0) - stillThere(tree, kind)
    ledger.became(kind, 'lost', lost)
    ledger.became(kind, 'done', -lost)
  }
  const missing = missingWords(words, found.words)
  ledger.came('words', missing.length)
  ledger.became('words', 'lost', missing.length)
  if (missing.length > 0) setting.note('wordsLost', missing.slice(0, 20).join(' '))
  return mdx
}

/** Its words, in paragraphs. Its links and pictures are counted as left behind. */
function asPlain(html: string, { ledger, note }: Setting): string {
  note('tooTangled', '')
  for (const [kind, tag] of [
    ['links', /<a\s/gi],
    ['images', /<img\s/gi],
    ['embeds', /<(?:iframe|video|audio|object|embed)\s/gi],
  ] as const) {
    const count = html.match(tag)?.length ?? 0
    ledger.came(kind, count)
    ledger.became(kind, 'tooTangled', count)
  }
  const words = parse(plainWords(html)).children.flatMap((node) =>
    node.type === 'text' ? node.value : isElement(node) ? [] : [],
  )
  const paragraphs = words
    .join(' ')
    .split(/\n\s*\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const mdx = asMdx({
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  })
  return readBack(mdx) ? mdx : ''
}

/** A text without markup, as a body. */
export const plainBody = (text: string): string =>
  asMdx({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text.replace(/\s+/g, ' ').trim() }] }],
  })
