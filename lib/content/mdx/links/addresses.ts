/** Which addresses a body may point to. */

const schemes = { link: ['http', 'https', 'mailto', 'tel'], image: ['http', 'https'] }
/** Browsers drop these from an address before they read its scheme: `java\nscript:` runs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const dropped = /[\u0000-\u0020\u007f-\u009f]/g

/** Whether an address is relative, or has a scheme that can do no harm. */
export function safeAddress(url: string, use: 'link' | 'image'): boolean {
  const scheme = /^([^/?#:]*):/.exec(url.replace(dropped, ''))?.[1]
  return scheme === undefined || schemes[use].includes(scheme.toLowerCase())
}
