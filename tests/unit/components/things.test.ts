import { describe, expect, it } from 'vitest'
import {
  articleThing,
  breadcrumbs,
  eventThing,
  profileThing,
  siteThings,
  type Thing,
  things,
} from '../../../components/site/head/things'
import type { WholeArticle, WholeSeminar } from '../../../lib/editions/questions/questions'
import type { Author } from '../../../lib/editions/types'
import { article, author, code, day, english, magazine, now, publishedOf, seminar, site } from '../editions/content'

const url = 'https://podium.example'
/** As it stands in the page: what has no value is gone. */
const read = (thing: Thing) => JSON.parse(things([thing]))['@graph'][0]
const absolute = /^https:\/\/podium\.example\//
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

const event = (fields: Parameters<typeof seminar>[1], at = now, translated = false) => {
  const one = seminar('avond', fields)
  const s = publishedOf(magazine(one, code('Geheim', { note: 'x' }), ...(translated ? [english(one)] : [])), at)
  return read(eventThing(s, s.seminar(translated ? 'en' : 'nl', 'avond') as WholeSeminar, url))
}

describe('an article', () => {
  it('says when it was changed only if it was', () => {
    const one = article('stuk', { date: now - day, updated: now - 3 * day })
    const s = publishedOf(magazine(one))
    expect(read(articleThing(s, s.article('nl', 'stuk') as WholeArticle, url)).dateModified).toBeUndefined()
  })

  const one = article('stuk', { date: now - 3 * day, updated: now - day, author: ['nour', 'sietse'] })
  const s = publishedOf(magazine(one, english(one)))

  it.each(['nl', 'en'] as const)('says what schema.org asks of it, in %s', (locale) => {
    const thing = read(articleThing(s, s.article(locale, 'stuk') as WholeArticle, url))
    expect(thing).toMatchObject({ '@type': 'Article', inLanguage: locale, wordCount: 880 })
    expect(thing.headline).toBe(locale === 'nl' ? 'Over stuk' : 'About stuk')
    expect(thing.mainEntityOfPage).toBe(locale === 'nl' ? `${url}/artikelen/stuk` : `${url}/en/articles/stuk`)
    for (const name of ['datePublished', 'dateModified']) expect(thing[name]).toMatch(zoned)
    expect([thing.datePublished, thing.dateModified].map(Date.parse)).toEqual([now - 3 * day, now - day])
    expect(thing.image).toMatch(absolute)
    expect(thing.author.map((person: Thing) => [person['@type'], person.name])).toEqual([
      ['Person', 'Naam van nour'],
      ['Person', 'Naam van sietse'],
    ])
    for (const person of thing.author) expect(person.url).toMatch(absolute)
    expect(thing.publisher).toMatchObject({ '@type': 'Organization', name: 'Podium', url: expect.stringMatching(absolute) })
  })
  it('that stood elsewhere first names that place', () => {
    const elsewhere = 'https://elders.example/stuk'
    const there = publishedOf(magazine(article('stuk', { canonical: elsewhere })))
    expect(read(articleThing(there, there.article('nl', 'stuk') as WholeArticle, url)).mainEntityOfPage).toBe(elsewhere)
  })
})

describe('a seminar', () => {
  const venue = { name: 'De Zaal', street: 'Weg 1', postalCode: '3511 AB', city: 'Utrecht' }

  it('says what schema.org asks of an event and its offer', () => {
    const opens = now - day
    expect(event({ venue, price: 6550, speakers: ['nour'], signup: { opens } })).toMatchObject({
      '@type': 'Event',
      name: 'Avond avond',
      description: expect.any(String),
      inLanguage: 'nl',
      startDate: expect.stringMatching(zoned),
      endDate: expect.stringMatching(zoned),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'De Zaal',
        address: { '@type': 'PostalAddress', streetAddress: 'Weg 1', postalCode: '3511 AB', addressLocality: 'Utrecht' },
      },
      image: expect.stringMatching(absolute),
      performer: [{ '@type': 'Person', name: 'Naam van nour', url: `${url}/auteurs/nour` }],
      organizer: { '@type': 'Organization', name: 'Podium' },
      offers: {
        '@type': 'Offer',
        url: `${url}/seminars/avond/aanmelden`,
        price: '65.50',
        priceCurrency: 'EUR',
        validFrom: expect.stringMatching(zoned),
      },
    })
  })
  it('is told in English on the English page', () =>
    expect(event({ venue }, now, true)).toMatchObject({
      name: 'About avond',
      inLanguage: 'en',
      url: `${url}/en/seminars/avond`,
      offers: { url: `${url}/en/seminars/avond/register` },
    }))
  it.each([
    ['open', {}],
    ['not yet open', { signup: { opens: now + day } }],
  ])('that is %s promises no seat: that is up to its seats, which a page does not know', (_, fields) =>
    expect(event({ venue, ...fields }).offers).not.toHaveProperty('availability'),
  )
  it.each([
    ['closed', { signup: { closes: now - 1 } }],
    ['going on', { start: now - day, end: now + day }],
    ['past', { start: now - day, end: now - day / 2 }],
    ['cancelled', { cancelled: 'De spreker is ziek.' }],
  ])('that is %s has none to be had', (_, fields) =>
    expect(event({ venue, ...fields }).offers.availability).toBe('https://schema.org/OutOfStock'),
  )
  it('says so when it is cancelled', () =>
    expect(event({ venue, cancelled: 'Ziek.' }).eventStatus).toBe('https://schema.org/EventCancelled'))
  it('does not give away where a broadcast is: that is for who comes', () => {
    const online = 'https://meet.example/geheim'
    const thing = event({ online })
    expect(thing.eventAttendanceMode).toBe('https://schema.org/OnlineEventAttendanceMode')
    expect(thing.location).toEqual({ '@type': 'VirtualLocation', url: `${url}/seminars/avond` })
    const both = event({ online, venue })
    expect(both.eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode')
    expect(both.location.map((place: Thing) => place['@type'])).toEqual(['Place', 'VirtualLocation'])
    expect(JSON.stringify([thing, both])).not.toContain('meet.example')
  })
  it('mentions no code', () => expect(JSON.stringify(event({ venue }))).not.toMatch(/geheim|CustomerFirst/i))
})

describe('an author', () => {
  it('is a person with a page', () => {
    const links = [
      { label: 'Site', url: 'https://nour.example' },
      { label: 'Mail', url: 'mailto:nour@podium.example' },
    ]
    const s = publishedOf(magazine(author('nour', { role: 'schrijver', links })))
    expect(read(profileThing(s.author('nl', 'nour') as Author, url))).toEqual({
      '@type': 'ProfilePage',
      inLanguage: 'nl',
      mainEntity: {
        '@type': 'Person',
        name: 'Naam van nour',
        url: `${url}/auteurs/nour`,
        jobTitle: 'schrijver',
        sameAs: ['https://nour.example'],
      },
    })
  })
})

describe('the site', () => {
  it('can be searched, and says who makes it', () => {
    const social = [{ name: 'Mastodon', url: 'https://mastodon.example/@podium' }]
    const s = publishedOf(magazine(site({ organisation: { name: 'Stichting Podium' }, social })))
    const [web, body] = siteThings(s, 'en', url).map(read)
    expect(web).toMatchObject({
      '@type': 'WebSite',
      name: 'Podium',
      inLanguage: 'en',
      url: `${url}/en`,
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${url}/en/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    })
    expect(body).toMatchObject({ '@type': 'Organization', name: 'Stichting Podium', sameAs: [social[0]?.url] })
  })
})

describe('the way to a page', () => {
  it('is numbered, and its last step is the page itself', () => {
    const way = read(
      breadcrumbs(url, [{ name: 'Podium', href: '/' }, { name: 'Werk', href: '/themas/werk' }, { name: 'Stuk' }]),
    )
    expect(way.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Podium', item: `${url}/` },
      { '@type': 'ListItem', position: 2, name: 'Werk', item: `${url}/themas/werk` },
      { '@type': 'ListItem', position: 3, name: 'Stuk' },
    ])
  })
})

describe('in the page', () => {
  it('no tag can begin or end in it', () => {
    const title = 'Over </script><script>alert(1)</script><!-- & "dingen"'
    const s = publishedOf(magazine(article('stuk', { title })))
    const text = things([articleThing(s, s.article('nl', 'stuk') as WholeArticle, url)])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].headline).toBe(title)
  })
})
