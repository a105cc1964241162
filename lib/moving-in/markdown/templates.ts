/**
 * What stands in Markdown and is no Markdown: shortcodes of Hugo, Liquid of Jekyll, components of Astro. The few with a plain meaning become what they mean;
 * every other one becomes a slot that editors see. Code is let be. Pure.
 */

import { attributesOf } from '../html/wordpress/shortcodes'
import type { Slots } from '../html/wordpress/slots'

const fence = /^[ \t]{0,3}(?:>[ \t]?)*(`{3,}|~{3,})/
/** Of one text. */
const MOST = 200_000

export function readTemplates(markdown: string, slots: Slots): string {
  const highlighted = asFences(markdown)
  const lines: string[] = []
  let [open, text]: [string | undefined, string[]] = [undefined, []]
  const close = () => {
    if (text.length > 0) lines.push(readText(text.join('\n'), slots))
    text = []
  }
  for (const line of highlighted.split('\n').slice(0, MOST)) {
    const mark = fence.exec(line)?.[1]
    if (open === undefined && mark === undefined) text.push(line)
    else {
      close()
      if (open === undefined) open = mark
      else if (mark?.startsWith(open)) open = undefined
      lines.push(line)
    }
  }
  close()
  return lines.join('\n')
}

/** Blocks of code, by the names that both have for them. */
function asFences(markdown: string): string {
  const out: string[] = []
  let end = 0
  for (const opening of markdown.matchAll(/(?:\{\{[<%]|\{%-?)\s*highlight\s+([\w+#-]*)[^>%}]{0,200}(?:[>%]\}\}|-?%\})/g)) {
    if (opening.index < end) continue
    const from = opening.index + opening[0].length
    const closing = /(?:\{\{[<%]|\{%-?)\s*(?:\/|end)highlight\s*(?:[>%]\}\}|-?%\})/.exec(markdown.slice(from))
    if (!closing) break
    out.push(markdown.slice(end, opening.index), fenced(opening[1] ?? '', markdown.slice(from, from + closing.index)))
    end = from + closing.index + closing[0].length
  }
  return [...out, markdown.slice(end)].join('')
}
const fenced = (lang: string, code: string) => `\n\`\`\`${lang}\n${code.replace(/^\n|\n$/g, '')}\n\`\`\`\n`

const template =
  /(`[^`\n]*`)|\{\{([<%])\s*([^{}]{1,3000}?)\s*[>%]\}\}|\{%-?\s*([^%]{1,3000}?)\s*-?%\}|\{\{\s*([^{}]{1,500}?)\s*\}\}|(\{:[^}\n]{0,300}\})|<(\/?)([A-Z][\w.]{0,60})((?:\s[^<>]{0,3000}?)?)(\/?)>/g

function readText(text: string, slots: Slots): string {
  const left = (raw: string) => slots.add({ kind: 'shortcode', raw })
  const plain = text.replace(
    /^(?:import\s[^\n]{1,500}from\s+['"][^'"\n]+['"];?|export\s+const\s[^\n]{1,500})$/gm,
    (raw) => `\n${left(raw)}\n`,
  )
  return plain.replace(
    template,
    (
      raw,
      code?: string,
      _mark?: string,
      hugo?: string,
      tag?: string,
      value?: string,
      list?: string,
      _closes?: string,
      component?: string,
      attributes?: string,
    ) => {
      if (code) return raw
      if (hugo !== undefined) return ofHugo(hugo, raw, slots) ?? left(raw)
      if (tag !== undefined) return ofLiquid(tag, raw, slots) ?? left(raw)
      if (value !== undefined)
        return /^site\.(?:baseurl|url)$/.test(value)
          ? ''
          : /^["'][^"']*["']\s*\|\s*(?:relative|absolute)_url$/.test(value)
            ? value.slice(1, value.indexOf(value[0] as string, 1))
            : left(raw)
      if (list !== undefined) return ''
      return component && embed(component, attributes ?? '', slots)
        ? (embed(component, attributes ?? '', slots) as string)
        : left(raw)
    },
  )
}

function ofHugo(inner: string, _raw: string, slots: Slots): string | undefined {
  const [, name = '', rest = ''] = /^([\w./-]+)\s*([\s\S]*)$/.exec(inner) ?? []
  if (name === 'ref' || name === 'relref') return `/${rest.replace(/^["'\s/]+|["'\s]+$/g, '')}`
  if (name === 'figure') return figure(rest.replace(/\/$/, ''))
  return embed(name, rest, slots)
}

function figure(rest: string): string | undefined {
  const given = attributesOf(rest)
  const src = given.get('src')
  if (!src) return undefined
  const caption = [given.get('title'), given.get('caption'), given.get('attr')].filter(Boolean).join(' ')
  return `<figure><img src="${quoted(src)}" alt="${quoted(given.get('alt') ?? '')}">${caption ? `<figcaption>${quoted(caption)}</figcaption>` : ''}</figure>`
}
const quoted = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function ofLiquid(inner: string, _raw: string, slots: Slots): string | undefined {
  const [, name = '', rest = ''] = /^([\w-]+)\s*([\s\S]*)$/.exec(inner) ?? []
  if (name === 'post_url' || name === 'link')
    return `/${rest.trim().replace(/^\//, '')}${name === 'post_url' && !/\.md$/.test(rest) ? '.md' : ''}`
  if (name === 'raw' || name === 'endraw' || name === 'comment' || name === 'endcomment') return ''
  if (name === 'include') return embed(/^([\w./-]+)/.exec(rest)?.[1] ?? '', rest, slots)
  return name === 'youtube' || name === 'vimeo' ? embed(name, rest, slots) : undefined
}

/** A video, by whatever is called one. */
function embed(name: string, rest: string, slots: Slots): string | undefined {
  const provider = /youtube/i.test(name) ? 'https://youtu.be/' : /vimeo/i.test(name) ? 'https://vimeo.com/' : undefined
  if (!provider) return undefined
  const given = attributesOf(rest)
  const id = given.get('id') ?? given.get('video') ?? given.get('url') ?? /^["'\s]*([\w:/.?=-]+)["'\s]*$/.exec(rest)?.[1]
  return id && slots.add({ kind: 'embed', url: /^https?:/.test(id) ? id : provider + id, title: given.get('title') })
}
