/** What a client likes best, as headers say it: `Accept`, `Accept-Encoding`, `Accept-Language` (RFC 9110, 12.4.2). */

/** Longer than any program sends; what comes after is not read. */
const LONGEST = 1000

/** Each name in lower case with its weight; of a name that stands there twice the last one counts. */
export function preferences(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.slice(0, LONGEST).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter))
    if (name) weights.set(name, q === undefined ? 1 : Number(q.slice(q.indexOf('=') + 1)) || 0)
  }
  return weights
}
