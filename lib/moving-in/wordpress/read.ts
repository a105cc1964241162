/**
 * Reads an export as a stream: an item at a time, whatever the size of the whole. saxes expands no entity but the five of XML, and reads nothing
 * from elsewhere. What it says is wrong is kept, and read on after.
 */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { type Open, type State, take } from './elements'
import { type Channel, emptyChannel, emptyItem, type Item } from './item'

/** Bytes. */
const LARGEST = 4 * 1024 ** 3
/** Characters of one item: a text of a person has a hundredth of it. */
const LONGEST_ITEM = 32 * 1024 * 1024
const MOST_ITEMS = 500_000
const MOST_ERRORS = 20

/** That it is no export: the message is for who asked. */
export class NoExport extends Error {}

export interface Reading {
  channel: Channel
  /** What the XML has wrong, with its place. */
  errors: string[]
  /** Signs that XML does not have, which were left out. */
  controls: number
  /** Whether the last item was cut off. */
  cutOff: boolean
  items: number
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Gives each item whole, in the order of the file; `reading` fills as it goes. */
export async function* itemsOf(file: string, reading: Reading): AsyncGenerator<Item> {
  if (statSync(file).size > LARGEST) throw new NoExport('groter dan 4 GB')
  const ready: Item[] = []
  const parser = parserInto(reading, ready)
  let since = 0
  for await (const piece of textOf(file)) {
    const clean = piece.replace(CONTROL, () => {
      reading.controls++
      return ''
    })
    parser.write(clean)
    since = ready.length > 0 ? 0 : since + clean.length
    if (since > LONGEST_ITEM)
      throw new NoExport(`een item is langer dan ${LONGEST_ITEM / 1024 / 1024} MB (na item ${reading.items})`)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready.splice(0)
  if (!reading.channel.title && !reading.channel.home && reading.items === 0)
    throw new NoExport('geen export van WordPress (WXR)')
}

export const newReading = (): Reading => ({ channel: emptyChannel(), errors: [], controls: 0, cutOff: false, items: 0 })

/** By its own declaration; UTF-8 without one. Line ends are those of XML: all are \n. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(file))
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 18 }))
    yield decoder.decode(bytes as Buffer, { stream: true })
  yield decoder.decode()
}

function encodingOf(file: string): string {
  const bytes = Buffer.alloc(200)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, 200, 0)
  } finally {
    closeSync(descriptor)
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  const declared = /encoding=["']([\w-]{1,30})["']/i.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return 'utf-8'
  }
}

const BOXES = new Set(['rss', 'channel', 'item', 'wp:author', 'wp:category', 'wp:tag', 'wp:postmeta', 'wp:comment'])

function parserInto(reading: Reading, ready: Item[]): SaxesParser {
  const parser = new SaxesParser({ xmlns: false })
  const open: Open[] = []
  const state: State = { channel: reading.channel }
  parser.on('error', (error) => {
    if (/unclosed tag/.test(error.message)) reading.cutOff = true
    if (reading.errors.length < MOST_ERRORS) reading.errors.push(error.message)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (open.length > 50) return
    open.push({ name, attributes: attributes as Record<string, string>, text: [] })
    if (name === 'item') state.item = emptyItem()
    if (isSelfClosing) return
  })
  const text = (value: string) => {
    const inner = open.at(-1)
    // Between elements stands nothing but space.
    if (inner && !BOXES.has(inner.name)) inner.text.push(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => {
    if (open.at(-1)?.name !== name) return
    const closed = open.pop() as Open
    if (name === 'item' && state.item) {
      if (++reading.items > MOST_ITEMS) throw new NoExport(`meer dan ${MOST_ITEMS} items`)
      ready.push(state.item)
      state.item = undefined
    } else take(closed, open.at(-1)?.name, state)
  })
  return parser
}
