import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath } from '../../../../server/request/canonical-path'

describe('the one spelling of an address', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['/nl', '/'],
    ['/nl/', '/'],
    ['/NL/Artikelen/', '/artikelen'],
    ['/nl/nl/artikelen', '/artikelen'],
    ['/index.html', '/'],
    ['/en/index.html', '/en'],
    ['/EN/', '/en'],
    ['/Artikelen/Mijn-Stuk/', '/artikelen/mijn-stuk'],
    ['/artikelen//mijn-stuk', '/artikelen/mijn-stuk'],
    ['/artikelen/m%69jn%2Dstuk', '/artikelen/mijn-stuk'],
    ['/artikelen/caf%c3%a9', '/artikelen/caf%C3%A9'],
    ['/artikelen/pagina/1', '/artikelen'],
    ['/themas/werk/pagina/1/', '/themas/werk'],
    ['/en/Authors/Nour/Page/1', '/en/authors/nour'],
    ['/en/artikelen/Stuk', '/en/articles/stuk'],
    ['/en/themas/werk/pagina/2', '/en/topics/werk/page/2'],
    ['/en/Seminars/Avond/Aanmelden/Bedankt', '/en/seminars/avond/register/thanks'],
    ['/Feed.XML', '/feed.xml'],
    // As it stands it would lead a browser to another site.
    ['/nl/\\evil.example', '/%5Cevil.example'],
    ['/Zoeken/', '/zoeken'],
    ['/nl/nl/en/Artikelen', '/en/articles'],
    ['/index.html/index.html', '/'],
    ['/themas/index.html/pagina/1', '/themas'],
    ['/%65n/S/CustomerFirst', '/en/s/CustomerFirst'],
  ])('%s is %s', (path, canonical) => expect(canonicalPath(path)).toBe(canonical))

  it.each([
    ['/S/CustomerFirst/', '/s/CustomerFirst'],
    ['/EN/s/Vroege%20Vogel', '/en/s/Vroege%20Vogel'],
    ['/Aanmelding/AbC-dEf/', '/aanmelding/AbC-dEf'],
    ['/en/Registration/AbC/cancel', '/en/registration/AbC/cancel'],
  ])('%s keeps its key: %s', (path, canonical) => expect(canonicalPath(path)).toBe(canonical))

  it.each([
    '/api/Seminars/X/',
    '/API/x',
    '/_next/static/Chunks/A.js',
    '/e/Feed.css',
    '/artikelen/%2e%2E/%2e%2e/x',
    '/artikelen/01',
    '/artikelen/pagina/01',
    '/beheer/Aanmeldingen',
  ])('%s is left alone', (path) => expect(canonicalPath(path)).toBe(path))

  const segment = fc.oneof(
    fc.constantFrom(
      'nl',
      'EN',
      'en',
      'artikelen',
      'Articles',
      'themas',
      'topics',
      'pagina',
      'page',
      '1',
      '2',
      's',
      'api',
      '..',
      '',
    ),
    fc.constantFrom('aanmelding', 'register', 'aanmelden', 'index.html', '%41', '%2F', '%5c', '\\evil.example', 'évil', 'x'),
    fc.string({ maxLength: 6 }).map(encodeURI),
  )
  it('is where it stays, on this site, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), fc.boolean(), (segments, slash) => {
        const canonical = canonicalPath(`/${segments.join('/')}${slash ? '/' : ''}`)
        expect(canonicalPath(canonical)).toBe(canonical)
        if (!/^\/+(?:api|_next|e)(?:\/|$)/i.test(canonical) && !/(?:^|\/)\.\.?(?:\/|$)/.test(canonical))
          expect(canonical).toMatch(/^\/(?![/\\])/)
      }),
      { numRuns: 2000 },
    )
  })
})
