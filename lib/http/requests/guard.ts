/** What a request must be before anything is done with it: from our own pages, of a kind we read, and small. */

/** The most that a body may have: 16 KiB, and a form so many fields. */
export const maxBody = 16 * 1024
export const maxFields = 60

/**
 * Whether a request comes from our own pages or from no browser at all. `Sec-Fetch-Site` decides when the browser sends it;
 * else `Origin` must be the host that was asked, or `SITE_URL`; without either it is no browser.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')?.trim().toLowerCase()
  if (site === 'same-origin' || site === 'none') return true
  if (site === 'same-site' || site === 'cross-site') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { host, origin: sent } = new URL(origin)
  return host === headers.get('host')?.toLowerCase() || sent === new URL(siteUrl).origin
}

export type BodyKind = 'json' | 'form'

/** JSON, or what a plain HTML form sends; undefined for everything else (415). */
export function bodyKind(headers: Headers): BodyKind | undefined {
  const coding = headers.get('content-encoding')?.trim().toLowerCase()
  if (coding && coding !== 'identity') return undefined
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  return type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data' ? 'form' : undefined
}

/** Whoever sent it went away before it was whole: nobody waits for an answer. */
export class BrokenOff extends Error {
  constructor(cause: unknown) {
    super('the request was broken off', { cause })
    this.name = 'BrokenOff'
  }
}

/** The body, or undefined when it is over `maxBody`. Counted as it comes: `Content-Length` may be absent, or a lie. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBody) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  const read = () => reader?.read().catch((error) => Promise.reject(new BrokenOff(error)))
  for (let part = await read(); part?.value; part = await read()) {
    size += part.value.byteLength
    if (size > maxBody) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return joined(chunks, size)
}

function joined(chunks: Uint8Array[], size: number) {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** The value of a JSON body in UTF-8. Throws when it is none, or nested so deep that whoever walks through it would run out of stack. */
export function parseJson(body: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  if (depthOf(text) > deepest) throw new RangeError('nested too deep')
  return JSON.parse(text)
}

/** What we ask for has two levels. */
const deepest = 20

/** How deep a JSON text is nested: its brackets, but for those in strings. */
function depthOf(text: string): number {
  let [depth, most, inString] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (inString && character === '\\') i++
    else if (character === '"') inString = !inString
    else if (!inString && (character === '[' || character === '{')) most = Math.max(most, ++depth)
    else if (!inString && (character === ']' || character === '}')) depth--
  }
  return most
}

/** At least so many fields as a form has, counted without reading it: by what stands between them. */
export function countFields(body: Uint8Array, contentType: string): number {
  const parts = /^\s*multipart/i.test(contentType)
  const [, quoted, plain = ''] = /boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(contentType) ?? []
  const [text, mark] = [Buffer.from(body).toString('latin1'), parts ? `--${quoted ?? plain}` : '&']
  let count = 0
  for (let at = text.indexOf(mark, 1); at >= 0; at = text.indexOf(mark, at + mark.length)) count++
  // The last part has a mark behind it too.
  return parts ? count : count + 1
}

/** The text fields of a posted form; the first of each name. Files are left out. Throws when it cannot be read. */
export async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Record<string, string>> {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !Object.hasOwn(fields, name)) fields[name] = value
  return fields
}
