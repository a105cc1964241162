/**
 * Whatever reads what a stranger sent is given the worst that can come: no request may hold up everybody else. Processor time is
 * measured, not the clock on the wall, and the best of three counts: a busy machine fails nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inside, outside } from '../../../../lib/addresses'
import { linkAddress, oldPath, webAddress } from '../../../../lib/content/schemas/rules'
import { messageForm } from '../../../../lib/desk/messages/form'
import { normaliseCode } from '../../../../lib/domain/codes/promo-code'
import { emailAddress } from '../../../../lib/domain/people/email'
import { BODY_MOST, paragraphsOf, withAddresses } from '../../../../lib/domain/people/message'
import { readBilling, readCode, readPerson, readSource } from '../../../../lib/domain/sign-up/request'
import { normalisePath } from '../../../../lib/editions/making/redirects'
import { namesTag } from '../../../../lib/http/answers/etag'
import { errorForLog, pathForLog } from '../../../../lib/http/log'
import { clientOf, network } from '../../../../lib/http/requests/client'
import { forgivenLink, forgivenQuery, keyIn } from '../../../../lib/http/requests/forgiven'
import { receive } from '../../../../lib/http/requests/forms/posted'
import { openTyped } from '../../../../lib/http/requests/forms/typed'
import { bodyKind, isSameOrigin } from '../../../../lib/http/requests/guard'
import { localeOf } from '../../../../lib/http/requests/locale'
import { carriedTo, firsts, queryOf } from '../../../../lib/http/requests/query'
import { methodsAt } from '../../../../lib/http/requests/resources'
import { isPerson } from '../../../../lib/http/requests/visitor'
import { stems } from '../../../../lib/language/stem'
import { pictureAt } from '../../../../lib/pictures/serve'
import { questionOf } from '../../../../lib/search/addresses'
import { nearest } from '../../../../lib/search/near'
import { normalised, termsIn } from '../../../../lib/search/question'
import { fingerprint } from '../../../../lib/signups/idempotency'
import { newsKeyIn } from '../../../../lib/signups/news/token'
import { idOf } from '../../../../lib/signups/tokens'
import { redirectOf } from '../../../../server/answers/addresses/redirects'
import { chosenEncoding } from '../../../../server/cache/encoding'
import { prefersXml } from '../../../../server/cache/prefers-xml'
import { represent, sendRepresentation } from '../../../../server/cache/representation'
import { cleaned, stripInternal } from '../../../../server/html/headers'
import { measured, outOfBounds } from '../../../../server/request/bounds'
import { canonicalPath } from '../../../../server/request/canonical-path'
import { isWellFormed, ownUrl } from '../../../../server/request/context'
import { article, edition, magazine, opened } from '../../editions/content'
import { units, WORST, worst } from './worst'

const site = 'http://localhost:3000'
const secrets = ['a'.repeat(32)]
const made = {
  ...edition(magazine(article('tussen-acht-en-vijf', { title: 'Tussen acht en vijf' }))),
  redirects: { '/oud': '/artikelen/tussen-acht-en-vijf', '/caf%C3%89': '/oud' },
}
const snapshot = opened(made)
const page = represent(200, { 'content-type': 'text/html' }, Buffer.from('x'))
const nowhere = { writeHead: () => {}, end: () => {} } as unknown as ServerResponse

/** As Node hands a header over: a byte is a character, without the ends of lines. */
const header = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[\r\n\0]/g, ' ')
    .slice(0, WORST)
const url = (text: string) => `/${Buffer.from(text).toString('latin1').replace(/[\s#]/g, '-').slice(0, WORST)}`
const post = (body: string, type: string) => {
  const headers = { 'content-type': type }
  const request = new Request('http://x/', { method: 'POST', headers, body: Buffer.from(body).subarray(0, WORST) })
  return receive(request, site, () => ({ ok: true }))
}
async function signUpBy(body: string, type: string) {
  const posted = await post(body, type)
  if (posted.ok) return [fingerprint(posted.body), readPerson(posted.body), readBilling(posted.body), readCode(posted.body)]
}
const part = (text: string) => `--x\r\nContent-Disposition: form-data; name="${text}`
const asked = (headers: Record<string, string>) => ({ method: 'GET', headers }) as unknown as IncomingMessage

/** Each reads a text of a stranger, or an address that an editor wrote, in its place. */
const parsers: Record<string, (text: string) => unknown> = {
  'the one spelling of a path': (text) => canonicalPath(url(text)),
  'the path inside': (text) => inside(`/en${url(text)}`),
  'the path outside': (text) => outside(`/en${url(text)}`),
  'where a path went': (text) => redirectOf(url(text), snapshot),
  'what a path may have meant': (text) => [url(text), url(text).slice(0, 299)].map((path) => nearest(path, snapshot)),
  'whether a path can be read': (text) => isWellFormed(url(text)),
  'a whole address': (text) => ownUrl({ url: `http://${text}` } as IncomingMessage),
  'the bounds of a request': (text) => outOfBounds({ rawHeaders: text.split(';') }, url(text)),
  'an old address': (text) => [
    normalisePath(text),
    normalisePath(`/${text}x`),
    ...[`/${text}`, text].map((one) => oldPath.safeParse(one)),
  ],
  'an address elsewhere': (text) =>
    [`https://${text}`, `${text} `].flatMap((one) => [webAddress.safeParse(one), linkAddress.safeParse(one)]),
  'what can be done at a path': (text) => [
    methodsAt(`/api${url(text)}`, ''),
    methodsAt(url(text), `/nl/aanmelding${url(text)}`),
  ],
  'a path in the log': (text) => pathForLog(url(text)),
  'an error in the log': (text) => errorForLog(new Error(text)),
  'the measure of a query': (text) => measured(`?${text}`),
  'the query of a page': (text) => firsts(queryOf(`?${text}`)),
  'the query of a shared link': (text) => carriedTo('Code', queryOf(`?${text}`)),
  'a link that something happened to': (text) => [forgivenLink(text, `?${text}`), forgivenQuery(`?${text}`), keyIn(text)],
  'a question in an address': (text) => questionOf('nl', { q: text, thema: text, soort: text, jaar: text, pagina: text }),
  'a question': (text) => termsIn(normalised(text), 'nl'),
  'the words of a text': (text) => stems(normalised(text), 'en'),
  'the address of a picture': (text) => pictureAt(`/beeld/${text}`, '/nowhere'),
  'the key that ends mails': (text) => newsKeyIn(text, secrets),
  'a message from the desk': (text) => {
    const read = messageForm.safeParse({ who: 'all', kind: 'news', subject: text, body: text })
    return [read.success, ...paragraphsOf(text.slice(0, BODY_MOST)).flat().map(withAddresses)]
  },
  'a form': (text) => signUpBy(text, 'application/x-www-form-urlencoded'),
  'a form of 60 fields': (text) => signUpBy(text.split('&').slice(0, 60).join('&'), 'application/x-www-form-urlencoded'),
  'a value of a form': (text) => signUpBy(`billing.name=${text.replaceAll('&', '')}`, 'application/x-www-form-urlencoded'),
  'a form in parts': (text) => signUpBy(text, 'multipart/form-data; boundary=x'),
  'the name of a part': (text) => signUpBy(`${part(text)}"\r\n\r\nx\r\n--x--\r\n`, 'multipart/form-data; boundary=x'),
  'the value of a part': (text) => signUpBy(`${part('name')}"\r\n\r\n${text}\r\n--x--\r\n`, 'multipart/form-data; boundary=x'),
  JSON: (text) => signUpBy(text, 'application/json'),
  'a value of JSON': (text) => signUpBy(JSON.stringify({ name: text.slice(0, WORST / 4), [text]: text }), 'application/json'),
  'a type of content': (text) => post('a=b', header(`multipart/form-data; ${text}`)),
  'whether it is a form': (text) => bodyKind(new Headers({ 'content-type': header(text), 'content-encoding': header(text) })),
  'an origin': (text) => isSameOrigin(new Headers({ origin: header(`http://${text}`), host: header(text) }), site),
  'a person': (text) => readPerson({ name: text, email: text, organisation: text, code: text, locale: text, source: text }),
  'a bill': (text) => readBilling({ billing: { name: text, street: text, postalCode: text, city: text, country: text } }),
  'where somebody came from': (text) => readSource({ utm_source: text, ref: text }),
  'an e-mail address': (text) => [
    emailAddress(text),
    emailAddress(`a@${text}`),
    emailAddress(`a@xn--${text}`),
    emailAddress(`${text}@b.nl`),
  ],
  'a code': normaliseCode,
  'a token': (text) => [idOf(text, secrets), idOf('A'.repeat(22) + text, secrets)],
  'the cookie of a form': (text) => Promise.all([openTyped(text, secrets), openTyped(`Fe26.2*1*${text}`, secrets)]),
  'Accept-Encoding': (text) => chosenEncoding(header(text)),
  Accept: (text) => prefersXml(`application/xml,${header(text)}`),
  'Accept-Language': (text) => localeOf(new Request('http://x/', { headers: { 'accept-language': header(text) } })),
  'If-None-Match': (text) => [
    namesTag(header(text), '"x"'),
    sendRepresentation(asked({ 'if-none-match': header(text) }), nowhere, page),
  ],
  'X-Forwarded-For': (text) => clientOf(new Headers({ 'x-podium-client': '::1', 'x-forwarded-for': header(text) }), 2),
  'the address of a client': network,
  'User-Agent': (text) => isPerson('GET', { 'user-agent': header(text), 'accept-language': 'nl', purpose: header(text) }),
  'names of headers': (text) => {
    const headers = Object.fromEntries(
      header(text)
        .split(';')
        .map((name) => [`next-${name}`, name]),
    )
    stripInternal({ ...headers })
    return cleaned(headers)
  },
}

/** Milliseconds of the processor, the best of three; one that is under `enough` will do. */
async function costs(work: () => unknown, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3 && best > enough; turn++) {
    const before = process.cpuUsage()
    // A refusal is an answer too.
    await Promise.resolve()
      .then(work)
      .catch(() => {})
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
const shown = (text: string) => `${JSON.stringify(text.slice(0, 40))}… (${text.length})`

describe('16 KB of anything is read in 50 ms', () => {
  test.each(Object.entries(parsers))('%s', { timeout: 300_000 }, async (_, parse) => {
    const slow: string[] = []
    for (const text of worst) {
      const cost = await costs(() => parse(text), 50)
      if (cost > 50) slow.push(`${cost.toFixed(0)} ms: ${shown(text)}`)
    }
    expect(slow).toEqual([])
  })
})

describe('whatever is sent takes 20 ms for each KB at most', () => {
  const piece = fc.tuple(
    fc.oneof(fc.constantFrom(...units), fc.string({ maxLength: 5, unit: 'binary' })),
    fc.integer({ min: 1, max: 4000 }),
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) =>
    pieces
      .map(([unit, times]) => unit.repeat(times))
      .join('')
      .slice(0, WORST),
  )
  test.each(Object.entries(parsers))('%s', { timeout: 300_000 }, async (_, parse) => {
    await fc.assert(
      fc.asyncProperty(text, async (sent) => {
        const allowed = 20 * Math.max(1, sent.length / 1024)
        expect(await costs(() => parse(sent), allowed)).toBeLessThanOrEqual(allowed)
      }),
      { numRuns: 25 },
    )
  })
})
