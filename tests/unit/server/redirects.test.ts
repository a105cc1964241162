import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inside, outside } from '../../../lib/addresses'
import type { Edition } from '../../../lib/editions/types'
import { isOfNext, redirectOf } from '../../../server/answers/addresses/redirects'
import { article, day, edition, english, magazine, now, opened } from '../editions/content'

const both = article('both')
const made: Edition = {
  ...edition(magazine(article('nieuw'), both, english(both), article('straks', { date: now + day }))),
  redirects: {
    '/oud': '/artikelen/nieuw',
    '/ouder': '/oud',
    '/rond': '/ronder',
    '/ronder': '/rond',
    '/Blog/2019/Oud.html': '/artikelen/nieuw',
    '/caf%C3%89': '/artikelen/nieuw',
    '/seminars/oud': '/seminars/avond',
    '/seminars/oud/aanmelden': '/seminars/avond/aanmelden',
    '/en/articles/old': '/en/articles/both',
  },
}
const at = (path: string, moment = now) => redirectOf(path, opened(made, moment))

describe('an address that the edition does not have', () => {
  it('leads for good to where its page went', () => expect(at('/oud')).toEqual({ status: 308, path: '/artikelen/nieuw' }))
  it.each(['/ouder', '/ouder/', '/Oud', '//oud', '/nl/oud/', '/blog/2019/oud.html', '/Blog/2019/Oud.html/', '/caf%c3%a9'])(
    'is known however it is spelled, in one step: %s',
    (path) => expect(at(path)).toEqual({ status: 308, path: '/artikelen/nieuw' }),
  )
  it('of a seminar takes its form along', () => {
    expect(at('/Seminars/Oud/')).toEqual({ status: 308, path: '/seminars/avond' })
    expect(at('/seminars/oud/aanmelden/')).toEqual({ status: 308, path: '/seminars/avond/aanmelden' })
  })
  it('may be an English one', () => expect(at('/en/articles/Old')).toEqual({ status: 308, path: '/en/articles/both' }))
  it('leads nowhere when it goes round', () => expect(at('/rond')).toBeUndefined())
  it('leads for now to the Dutch page when there is no English one', () => {
    for (const path of ['/en/articles/nieuw', '/en/Articles/Nieuw/', '/en/artikelen/nieuw'])
      expect(at(path)).toEqual({ status: 307, path: '/artikelen/nieuw' })
  })
  it('gives nothing away of an article that is not public yet', () => {
    expect(at('/en/articles/straks')).toBeUndefined()
    expect(at('/Artikelen/Straks')).toBeUndefined()
    expect(at('/en/articles/straks', now + day)).toEqual({ status: 307, path: '/artikelen/straks' })
  })
  it.each(['/nergens', '/Nergens/', '/en/nowhere', '/en/articles/nowhere', '/constructor', '/__proto__', '//evil.example/x'])(
    'leads nowhere: %s',
    (path) => expect(at(path)).toBeUndefined(),
  )
  it.each(['/\\evil.example/', '//evil.example/', '/%5Cevil.example/', '/%2F%2Fevil.example/', '/.//evil.example/'])(
    'never leads to another site: %s',
    (path) => expect(at(path)).toBeUndefined(),
  )
})

describe('another spelling', () => {
  it.each([
    ['/Artikelen/Nieuw/', '/artikelen/nieuw'],
    ['/artikelen/n%69euw', '/artikelen/nieuw'],
    ['/nl/artikelen/nieuw', '/artikelen/nieuw'],
    ['/en/artikelen/both', '/en/articles/both'],
    ['/Zoeken/', '/zoeken'],
    ['/Seminars/Avond/Aanmelden/', '/seminars/avond/aanmelden'],
    ['/S/CustomerFirst/', '/s/CustomerFirst'],
    ['/Aanmelding/ToKeN/', '/aanmelding/ToKeN'],
  ])('%s leads for good to %s', (path, to) => expect(at(path)).toEqual({ status: 308, path: to }))
  it.each(['/', '/artikelen/nieuw', '/en/articles/both', '/zoeken', '/s/CustomerFirst', '/aanmelding/ToKeN', '/api/x/'])(
    '%s is right as it is',
    (path) => expect(at(path)).toBeUndefined(),
  )
})

describe('what Next answers by itself', () => {
  /** What is an edition's; below its address nothing else can be. */
  const editions =
    /^(?:\[page\]|artikelen|themas|auteurs|niet-gevonden|sitemap|sitemap\.xml|feed\.xml|atom\.xml|feed\.json|manifest\.webmanifest)$/
  /** What only a preview has: on the site nothing is there. */
  const ofPreviews = /^(?:redactie|voorbeeld)$/
  const foldersOf = (path: string) =>
    readdirSync(resolve(import.meta.dirname, '../../../app', path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[([]/.test(entry.name))
      .map(({ name }) => name)

  it('is never taken for lost: every folder of app/ is known', () => {
    const beside = [...foldersOf('.').map((name) => `/${name}/nl/x/y`), '/robots.txt'].filter(
      (path) => !path.startsWith('/robots.txt/'),
    )
    for (const path of beside) expect(isOfNext(inside(path)), path).toBe(true)
    for (const name of foldersOf('[locale]'))
      if (!editions.test(name) && !ofPreviews.test(name))
        for (const l of ['nl', 'en']) expect(isOfNext(inside(outside(`/${l}/${name}`))), name).toBe(true)
  })

  it.each(['/beeld', '/kaart', '/kaart/artikelen', '/kader', '/kader/seminars', '/robots.txt/artikelen', '/kaart/de/x/y'])(
    '%s is lost: Next would take it for a page in a language by that name',
    (path) => expect(isOfNext(inside(path))).toBe(false),
  )
})
