/** An `<img>` as a picture of Podium: a file beside the text, with a description. */
import type { Element } from 'hast'
import type { Image, PhrasingContent } from 'mdast'
import { marked } from '../marks'
import type { Setting } from '../setting'
import { property } from '../tree'
import { remark } from './comments'

/** Drawings of a sign, which are that sign. */
const isSign = (node: Element) =>
  /\b(?:emoji|wp-smiley|wp-emoji)\b/.test(property(node, 'className')) && property(node, 'alt') !== ''

/** The file that it shows: lazy loading puts it elsewhere. */
export function sourceOf(node: Element): string {
  const src = property(node, 'src')
  const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataFullUrl'].map((name) => property(node, name)).find(Boolean)
  const first = (property(node, 'srcSet') || property(node, 'dataSrcset')).trim().split(/[\s,]+/)[0]
  const isStub = src === '' || /^data:/i.test(src)
  return (isStub ? lazy || first || src : src).trim()
}

export const idOf = (node: Element): string | undefined =>
  /\bwp-image-(\d+)/.exec(property(node, 'className'))?.[1] ?? (property(node, 'dataId') || undefined)

/** `caption`: as it is to stand under it, where it is plain text. */
export function pictureOf(node: Element, setting: Setting, caption?: string): PhrasingContent[] {
  setting.ledger.came('images')
  if (isSign(node)) {
    setting.ledger.became('images', 'toItself')
    return [{ type: 'text', value: property(node, 'alt') }]
  }
  return placed({ src: sourceOf(node), id: idOf(node), alt: property(node, 'alt'), caption }, setting)
}

interface Wanted {
  src: string
  id?: string
  alt?: string
  caption?: string
}

/** What is counted already as having come in. */
export function placed({ src, id, alt, caption }: Wanted, setting: Setting): PhrasingContent[] {
  const isInline = /^data:/i.test(src)
  const found = src && !isInline ? setting.picture(src, id) : undefined
  const shown = isInline ? `${src.slice(0, 30)}…` : src
  if (!found) {
    setting.ledger.became('images', 'missing')
    const rule = setting.isElsewhere(src) ? 'pictureElsewhere' : 'pictureMissing'
    setting.note(isInline ? 'pictureInText' : rule, shown || '?')
    const words = [`Beeld: ${shown}`, alt && `alt: ${alt}`, caption && `bijschrift: ${caption}`].filter(Boolean).join(' | ')
    return [remark(`INVULLEN: dit beeld is niet meegekomen. ${words}`)]
  }
  setting.ledger.became('images', 'done')
  return describe(found, alt, caption, setting)
}

function describe(
  found: { src: string; alt?: string; caption?: string },
  alt: string | undefined,
  caption: string | undefined,
  setting: Setting,
) {
  const given = plainLine(alt) || plainLine(found.alt)
  const title = plainLine(caption)
  const image: Image = {
    type: 'image',
    url: found.src,
    alt: given || title || setting.unknownAlt,
    title: title || null,
    data: marked('images') as object,
  }
  if (given) return [image]
  setting.note('altMissing', found.src)
  return [image, remark(`INVULLEN: beschrijf wat er te zien is op ${found.src}`)]
}

const plainLine = (words = '') => words.replace(/\s+/g, ' ').trim()
