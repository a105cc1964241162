/**
 * Reads shortcodes: `[caption …]<img>words[/caption]`, `[gallery ids="1,2"]`, `[embed]https://…[/embed]`. The few with a plain meaning become HTML
 * or a slot; every other one becomes a slot that an editor sees, and what stands between its tags stays text. A word between brackets is
 * no shortcode: "[sic]". Pure.
 */
import { NOTE, type Slots } from './slots'

interface Tag {
  start: number
  end: number
  name: string
  attributes: string
  closes: boolean
  alone: boolean
}

const tag = /\[(\/?)([A-Za-z][\w-]{0,60})((?:[\s=](?:[^[\]"']|"[^"]{0,3000}"|'[^']{0,3000}')*)?)(\/?)\]/y
/** What is no text of the writer's: code, and the tags of HTML themselves. */
const skipped = /<(pre|code|script|style|textarea|kbd)\b/iy
const notes = new Set(['efn_note', 'footnote', 'fn', 'ref', 'note', 'mfn'])
const known = new Set([...notes, 'caption', 'wp_caption', 'gallery', 'embed', 'youtube', 'vimeo', 'video', 'audio'])
/** Shortcodes in one text. */
const MOST = 5000

export function readShortcodes(content: string, slots: Slots): string {
  if (!content.includes('[')) return content
  const tags = definite(content, tagsIn(content))
  const out: string[] = []
  let end = 0
  for (let at = 0; at < tags.length; at++) {
    const one = tags[at] as Tag
    if (one.start < end) continue
    out.push(content.slice(end, one.start))
    const close = one.closes ? -1 : tags.findIndex(({ name, closes }, other) => other > at && closes && name === one.name)
    const inner = close < 0 ? undefined : content.slice(one.end, tags[close]?.start)
    const whole = inner === undefined ? undefined : asWhole(one, inner, slots)
    out.push(whole ?? asOne(content, one, inner, slots))
    end = whole === undefined ? one.end : (tags[close]?.end ?? one.end)
  }
  return [...out, content.slice(end)].join('')
}

/** Those that are given by their inside. */
function asWhole({ name, attributes }: Tag, inner: string, slots: Slots): string | undefined {
  if (name === 'embed') return slots.add({ kind: 'embed', url: inner.trim().replaceAll('&amp;', '&') })
  if (name === 'caption' || name === 'wp_caption') {
    const words = attributesOf(attributes).get('caption')
    return `<figure data-caption="">${readShortcodes(inner, slots)}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`
  }
  if (notes.has(name)) return `<${NOTE}>${readShortcodes(inner, slots)}</${NOTE}>`
  return embedOf(name, attributes, inner, slots)
}

function asOne(
  content: string,
  { start, end, name, attributes, closes }: Tag,
  inner: string | undefined,
  slots: Slots,
): string {
  const raw = content.slice(start, end)
  if (!closes && inner === undefined) {
    const embed = embedOf(name, attributes, '', slots)
    if (embed) return embed
    if (name === 'gallery') return slots.add({ kind: 'gallery', ids: idsOf(attributes) })
  }
  return slots.add({ kind: 'shortcode', raw })
}

const idsOf = (attributes: string) => {
  const given = attributesOf(attributes)
  return (given.get('ids') ?? given.get('include'))?.split(/[\s,]+/).filter(Boolean)
}

function embedOf(name: string, attributes: string, inner: string, slots: Slots): string | undefined {
  if (!['youtube', 'vimeo', 'video', 'audio'].includes(name)) return undefined
  const given = attributesOf(attributes)
  const files = ['src', 'url', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav']
  const found = files.flatMap((one) => given.get(one) ?? [])[0]
  const loose = /https?:\/\/[^\s"'\]]+/.exec(`${attributes} ${inner}`)?.[0]
  const id =
    given.get('id') ??
    given.get('0') ??
    /^[\s=]*([\w-]+)\s*$/.exec(attributes)?.[1] ??
    (/^\s*([\w-]+)\s*$/.exec(inner)?.[1] || undefined)
  const url =
    found ??
    loose ??
    (id && (name === 'youtube' ? `https://youtu.be/${id}` : name === 'vimeo' ? `https://vimeo.com/${id}` : undefined))
  return url ? slots.add({ kind: 'embed', url: url.replaceAll('&amp;', '&'), title: given.get('title') }) : undefined
}

/** `a="b" c='d' e=f`, with quotes of every kind: an editor that curls quotes curls these too. */
export function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const plain = text.replace(/&#8221;|&#8243;|&quot;|[“”″]/g, '"').replace(/[‘’′]/g, "'")
  for (const [, name = '', double, single, bare] of plain.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g))
    found.set(name.toLowerCase(), double ?? single ?? bare ?? '')
  return found
}

function* tagsIn(content: string): Generator<Tag> {
  let at = 0
  for (let count = 0; count < MOST; ) {
    const next = content.slice(at).search(/[<[]/)
    if (next < 0) return
    at += next
    if (content[at] === '<') {
      at = /[a-zA-Z/!?]/.test(content[at + 1] ?? '') ? afterHtml(content, at) : at + 1
      continue
    }
    // Two brackets are a shortcode that is shown.
    const isShown = content[at + 1] === '['
    tag.lastIndex = at + (isShown ? 1 : 0)
    const found = tag.exec(content)
    if (!found) {
      at++
      continue
    }
    const end = tag.lastIndex
    const [, closes, name = '', attributes = ''] = found
    if (!isShown) {
      count++
      yield {
        start: at,
        end,
        name: name.toLowerCase(),
        attributes,
        closes: closes === '/',
        alone: standsAlone(content, at, end),
      }
    }
    at = end
  }
}

/** Where the tag ends that begins here, with its content where that is code. */
function afterHtml(content: string, at: number): number {
  skipped.lastIndex = at
  const name = skipped.exec(content)?.[1]
  if (content.startsWith('<!--', at)) return past(content, '-->', at)
  return name ? past(content, `</${name}`, at) : past(content, '>', at)
}
const past = (content: string, what: string, from: number) => {
  const found = content.indexOf(what, from)
  return found < 0 ? from + 1 : found + what.length
}

const standsAlone = (content: string, start: number, end: number) =>
  /(?:^|[\n\r>])[ \t]*$/.test(content.slice(Math.max(0, start - 40), start)) &&
  /^[ \t]*(?:$|[\n\r<])/.test(content.slice(end, end + 40))

/** What is meant as a shortcode, and not as a word between brackets. */
function definite(content: string, found: Iterable<Tag>): Tag[] {
  const tags = [...found]
  const closed = new Set(tags.flatMap(({ closes, name }) => (closes ? name : [])))
  const sure = (one: Tag) =>
    known.has(one.name) ||
    closed.has(one.name) ||
    /[\w-]+\s*=\s*\S/.test(one.attributes) ||
    content[one.end - 2] === '/' ||
    one.name.includes('_') ||
    (one.alone && one.attributes.trim() === '')
  const names = new Set(tags.filter(sure).map(({ name }) => name))
  return tags.filter((one) => sure(one) || (names.has(one.name) && one.attributes.trim() === ''))
}
