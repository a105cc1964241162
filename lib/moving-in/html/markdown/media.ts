/** What was embedded: a video that Podium can show, or a link to where it is. */
import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { marked } from '../marks'
import type { Setting } from '../setting'
import { isElement, lineOf, property } from '../tree'
import { videoOf, webUrl } from '../wordpress/embeds'
import { remark } from './comments'

/** `title`: what it is, where that is said. Counted here. */
export function embedded(address: string, title: string, setting: Setting): PhrasingContent[] {
  setting.ledger.came('embeds')
  const video = videoOf(address)
  if (video) {
    setting.ledger.became('embeds', 'done')
    if (!title) setting.note('videoNoTitle', address)
    return [{ ...component('Video', { ...video, title: title || setting.videoTitle }), data: marked('embeds') as object }]
  }
  const url = webUrl(setting.link(address).to ?? '') ?? webUrl(address)
  if (!url) {
    setting.ledger.became('embeds', 'forEditor')
    setting.note('embedLeft', address || '?')
    return [remark(`INVULLEN: hier was iets ingesloten: ${address}`)]
  }
  setting.ledger.became('embeds', 'asLink')
  setting.note('embedAsLink', url.href)
  return [
    {
      type: 'link',
      url: url.href,
      data: marked('embeds') as object,
      children: [{ type: 'text', value: title || `${url.hostname}${named(url)}` }],
    },
  ]
}

const named = ({ pathname }: URL) => (/\.\w{2,5}$/.test(pathname) ? `: ${pathname.slice(pathname.lastIndexOf('/') + 1)}` : '')

export function component(name: string, values: Record<string, string>): MdxJsxTextElement {
  const attributes = Object.entries(values).map(([attribute, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: attribute,
    value: value.replace(/\s+/g, ' ').trim(),
  }))
  return { type: 'mdxJsxTextElement', name, attributes, children: [] }
}

/** `<iframe>`, `<video>`, `<audio>`, `<object>`, `<embed>`. */
export function mediaOf(node: Element, setting: Setting, caption = ''): PhrasingContent[] {
  const own = ['src', 'dataSrc', 'data'].map((name) => property(node, name)).find((one) => one && one !== 'about:blank')
  const within = node.children.flatMap((child) =>
    isElement(child, 'source', 'embed')
      ? property(child, 'src')
      : isElement(child, 'param') && /^(?:movie|src)$/i.test(property(child, 'name'))
        ? property(child, 'value')
        : [],
  )[0]
  const title = caption || property(node, 'title') || property(node, 'ariaLabel')
  const link = node.tagName === 'iframe' ? '' : lineOf(node)
  return [...embedded(own ?? within ?? '', title, setting), ...(link ? [{ type: 'text' as const, value: ` ${link}` }] : [])]
}
