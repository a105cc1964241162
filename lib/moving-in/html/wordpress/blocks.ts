/**
 * Reads WordPress's block comments: `<!-- wp:image {"id":1} -->…<!-- /wp:image -->`. What a block keeps as HTML stays; what WordPress
 * makes when a page is asked for (`<!-- wp:latest-posts /-->`) has no HTML and becomes a slot. Pure.
 */
import { CLASSIC, type Slots } from './slots'

const delimiter = /^\s*(\/?)wp:([a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?)\s*(\{[\s\S]*\})?\s*(\/?)$/
/** Reusable blocks in each other. */
const DEEPEST = 5
/** Comments in one text. */
const MOST = 20_000

interface Block {
  name: string
  start: number
}
export interface BlockOptions {
  slots: Slots
  /** The content of a reusable block. */
  reusable?: (id: string) => string | undefined
}

export const hasBlocks = (content: string): boolean => /<!--\s*wp:[a-z]/.test(content)

/** HTML without block comments. What stands outside all blocks is text of the classic editor. */
export function readBlocks(content: string, options: BlockOptions, depth = 0): string {
  const out: string[] = []
  const open: Block[] = []
  let end = 0
  for (const comment of commentsIn(content)) {
    const between = content.slice(end, comment.start)
    const [, closes, name, json, isVoid] = delimiter.exec(comment.text) ?? []
    out.push(open.length === 0 || open.at(-1)?.name === 'freeform' ? classic(between) : between)
    end = comment.end
    if (name === undefined) {
      if (comment.text.trim().startsWith('nextpage')) out.push(options.slots.add({ kind: 'pageBreak' }))
    } else if (closes) out.push(closed(open, name, content.slice(0, comment.start), options))
    else if (isVoid) out.push(dynamic(name, json, options, depth))
    else {
      open.push({ name, start: comment.end })
      out.push(before(name, json, content.slice(comment.end, nextComment(content, comment.end))))
    }
  }
  const rest = content.slice(end)
  return [...out, open.length === 0 ? classic(rest) : rest].join('')
}

const classic = (text: string) => (text.trim() === '' ? text : `<${CLASSIC}>${text}</${CLASSIC}>`)

interface Comment {
  start: number
  end: number
  text: string
}

function* commentsIn(content: string): Generator<Comment> {
  let at = 0
  for (let count = 0; count < MOST; count++) {
    const start = content.indexOf('<!--', at)
    const close = start < 0 ? -1 : content.indexOf('-->', start + 4)
    if (close < 0) return
    at = close + 3
    yield { start, end: at, text: content.slice(start + 4, close) }
  }
}

const nextComment = (content: string, from: number) => {
  const next = content.indexOf('<!--', from)
  return next < 0 ? content.length : next
}

/** A plugin's block without any HTML of its own would be gone without a trace. */
function closed(open: Block[], name: string, until: string, { slots }: BlockOptions): string {
  const at = open.findLastIndex((block) => block.name === name)
  if (at < 0) return ''
  const [block] = open.splice(at)
  const isEmpty = block !== undefined && until.slice(block.start).trim() === ''
  return isEmpty && name.includes('/') ? slots.add({ kind: 'block', name, raw: `wp:${name}` }) : ''
}

/** A cover keeps its picture in the settings of the block when it is the background of a box. */
function before(name: string, json: string | undefined, html: string): string {
  if (name !== 'cover' || /<(?:img|video)\b/i.test(html)) return ''
  const { url, id, alt } = settingsOf(json)
  return typeof url === 'string'
    ? `<img src="${attribute(url)}" alt="${attribute(alt)}" class="wp-image-${Number(id) || 0}">`
    : ''
}

/** What is only layout: nothing is lost when it goes. */
const nothing = new Set(['spacer', 'separator', 'more', 'footnotes', 'post-title', 'post-content', 'template-part'])

function dynamic(name: string, json: string | undefined, options: BlockOptions, depth: number): string {
  const settings = settingsOf(json)
  if (name === 'separator') return '<hr>'
  if (name === 'nextpage') return options.slots.add({ kind: 'pageBreak' })
  if (nothing.has(name)) return ''
  if (/^(?:core-)?embed(?:\/|$)/.test(name) && typeof settings.url === 'string')
    return options.slots.add({ kind: 'embed', url: settings.url })
  if (name === 'block' && depth < DEEPEST) {
    const content = options.reusable?.(String(settings.ref))
    if (content !== undefined) return readBlocks(content, options, depth + 1)
  }
  return options.slots.add({ kind: 'block', name, raw: `wp:${name}${json ? ` ${json}` : ''}` })
}

function settingsOf(json: string | undefined): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(json ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const attribute = (value: unknown) => String(value ?? '').replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
