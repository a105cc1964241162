/** XML from pieces that are escaped where they are put together: text cannot become markup. */

import { escapeMarkup } from '../../escape'

/** What is XML already. */
export class Xml {
  constructor(readonly source: string) {}
}
type Child = Xml | string | undefined | readonly Child[]

/** Characters that no XML may hold, however they are written (XML 1.0, 2.2): word processors leave them in what is pasted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '')

/** Most addresses; there may be thousands. */
const PLAIN = /^[\w/.:-]*$/
export const escapeXml = (text: string): string => (PLAIN.test(text) ? text : escapeMarkup(withoutForbidden(text)))

/**
 * Text as HTML, for what feed readers take for HTML: in RSS titles and descriptions (the RSS Advisory Board's best practices). Only what
 * would be read as a tag or a reference is written otherwise: the few readers that show a title as it is show "Foto's & werk" rightly.
 */
export const asHtml = (text: string): string => text.replace(/&(?=#|[a-z0-9])/gi, '&amp;').replaceAll('<', '&lt;')

const sourceOf = (child: Child): string => {
  if (child === undefined) return ''
  if (typeof child === 'string') return escapeXml(child)
  return child instanceof Xml ? child.source : child.map(sourceOf).join('')
}

/** An element; attributes without a value are left out. */
export function x(name: string, attributes: Record<string, string | undefined>, ...children: Child[]): Xml {
  const said = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
  const inner = children.map(sourceOf).join('')
  return new Xml(`<${name}${said.join('')}${inner ? `>${inner}</${name}>` : '/>'}`)
}

/** A whole document, shown by this style sheet to who opens it in a browser. */
export const xmlDocument = (root: Xml, stylesheet?: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${
    stylesheet ? `<?xml-stylesheet type="text/css" href="${escapeXml(stylesheet)}"?>\n` : ''
  }${root.source}\n`
