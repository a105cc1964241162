/** The link that marketing shares: where it leads, and what it counts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { visitsIn } from '../../support/visits'
import { clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' }
const follow = async (path: string, init: RequestInit = {}) => {
  const answer = await api.ask(path, { headers: browser, ...init })
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    kept: answer.headers.get('cache-control'),
    html: await answer.text(),
  }
}
const visits = (code: string) => visitsIn(server, code)
let marks = 0
/** Once a visit that came later, and is told from all others, is counted, so are those before it. */
const counted = async () => {
  const mark = `later-${++marks}`
  await follow(`/s/vrijkaart?utm_source=${mark}`)
  const marked = () => rows(server, 'select 1 from visits join sources on hash = source_hash where utm_source = ?', mark)
  await expect.poll(() => marked().length, { timeout: 20_000 }).toBe(1)
}

describe('one seminar', () => {
  test('leads to its form, with the code as printed and the query kept', async () => {
    const { status, to, kept } = await follow('/s/vrijkaart?utm_source=app&utm_campaign=een%20twee')
    expect(status).toBe(307)
    expect(to).toBe('/seminars/betaald/aanmelden?code=Vrijkaart&utm_source=app&utm_campaign=een+twee')
    expect(kept).toContain('no-store')
  })
  test('in English to the English form', async () => {
    expect((await follow('/en/s/Vrijkaart')).to).toBe('/en/seminars/betaald/register?code=Vrijkaart')
  })
  test.each([
    'VRIJKAART',
    'vrij-kaart',
    'Vrij%20Kaart',
    '%E2%80%9CVrijkaart%E2%80%9D',
    'Vrijkaart.',
    'Vrijkaart,',
    'Vrijkaart;',
    'Vrijkaart)',
    '‘vrijkaart’).',
  ])('however it is written: %s', async (typed) =>
    expect((await follow(`/s/${typed}`)).to).toBe('/seminars/betaald/aanmelden?code=Vrijkaart'),
  )
  test('full, with a waiting list, too', async () => {
    await api.signUp('klein', somebody())
    expect((await follow('/s/wacht')).to).toBe('/seminars/klein/aanmelden?code=Wacht')
  })
  test('asked by HEAD it answers the same', async () => {
    expect(await follow('/s/vrijkaart', { method: 'HEAD' })).toMatchObject({
      status: 307,
      to: '/seminars/betaald/aanmelden?code=Vrijkaart',
    })
  })
})

describe('something happened to it on its way', () => {
  const form = (query: string) => `/seminars/betaald/aanmelden?code=Vrijkaart${query}`
  test.each([
    ['/s/Vrijkaart&utm_source=x', '&utm_source=x'],
    ['/s/Vrijkaart&amp;utm_source=x&amp;utm_medium=y', '&utm_source=x&utm_medium=y'],
    ['/s/Vrijkaart%3Futm_source=x', '&utm_source=x'],
    ['/s/Vrijkaart%3Futm_source=x&utm_medium=y).', '&utm_source=x&utm_medium=y'],
    ['/s/Vrijkaart?utm_source=a&amp;utm_medium=b', '&utm_source=a&utm_medium=b'],
    ['/s/Vrijkaart?UTM_Source=a', '&utm_source=a'],
    ['/s/Vrijkaart%3E', ''],
    ['/s/Vrijkaart]', ''],
    ['/s/*Vrijkaart*', ''],
    ['/s/(Vrijkaart)', ''],
    ['/s/_Vrijkaart_', ''],
    ['/s/%3CVrijkaart%3E,', ''],
    ['/s/Vrij+kaart', ''],
  ])('%s leads to its form all the same', async (link, query) => {
    const first = await follow(link)
    expect(first.status).toBe(307)
    const last = first.to?.startsWith('/s/') ? await follow(first.to) : first
    expect(last).toMatchObject({ status: 307, to: form(query) })
  })
  test('in English too', async () => {
    expect((await follow('/en/s/(Vrijkaart)&utm_source=x')).to).toBe('/en/s/Vrijkaart?utm_source=x')
  })
  test('a form keeps where somebody came from; what is right is left alone', async () => {
    expect((await follow('/seminars/betaald/aanmelden?code=Vrijkaart&amp;utm_source=x')).to).toBe(form('&utm_source=x'))
    expect((await follow(form('&utm_source=x'))).status).toBe(200)
  })
  test('one that is led on is counted once, and a code that nobody made stays unknown', async () => {
    await counted()
    const before = visits('tientje')
    const { to } = await follow('/s/(Tientje)')
    await follow(to ?? '')
    await counted()
    expect(visits('tientje')).toBe(before + 1)
    expect((await follow((await follow('/s/(verzonnen)&utm_source=x')).to ?? '')).status).toBe(404)
  })
  test('the key to one’s own sign-up opens with a full stop, a bracket or a space behind it', async () => {
    const who = somebody()
    await api.signUp('gratis', who)
    const key = tokenFor(server, who.email)
    for (const typed of [`${key}.`, `${key})`, `${key}%20`, `(${key})`, `*${key}*`, `%3C${key}%3E`])
      expect(await follow(`/aanmelding/${typed}`)).toMatchObject({ status: 307, to: `/aanmelding/${key}` })
    expect((await follow(`/aanmelding/${key}`)).status).toBe(200)
    expect((await follow(`/aanmelding/${'A'.repeat(44)}`)).status).toBe(404)
  })
})

describe('several seminars', () => {
  test('are listed with the price under the code, each with the way to its form', async () => {
    const { status, html } = await follow('/s/kwart?utm_source=app')
    expect(status).toBe(200)
    expect(html).toMatch(/€\s65<\/s>[\s\S]*€\s48,75/)
    expect(html).toMatch(/€\s12,50<\/s>[\s\S]*€\s9,38/)
    for (const slug of ['betaald', 'ook-betaald'])
      expect(html).toContain(`href="/seminars/${slug}/aanmelden?code=Kwart&amp;utm_source=app"`)
  })
  test('?seminar= chooses', async () => {
    expect((await follow('/s/kwart?seminar=ook-betaald&ref=x')).to).toBe('/seminars/ook-betaald/aanmelden?code=Kwart&ref=x')
    expect((await follow('/s/kwart?seminar=nergens')).status).toBe(200)
  })
})

describe('no seminar', () => {
  test.each([
    ['verlopen', /gold tot en met 1 februari 2020/],
    ['nogniet', /geldt vanaf 1 januari 2098/],
    ['voorbij', /Was op 28 november 2019/],
    ['voorbij', /tot en met 1 februari 2020/],
    ['voorbij', /De spreker is ziek/],
    ['voorbij', /vanaf 1 januari 2098 om 9\.00 uur/],
  ])('%s says why and since when, with what is on now', async (code, why) => {
    const { status, html } = await follow(`/s/${code}`)
    expect(status).toBe(200)
    expect(html).toMatch(why)
    expect(html).toContain('href="/seminars/betaald/aanmelden"')
  })
  test('a code that is used up, and a seminar that is full', async () => {
    await api.signUp('betaald', somebody({ code: 'Op' }))
    expect((await follow('/s/op')).html).toMatch(/zijn vergeven, de laatste op \d+ [a-z]+ \d{4} om \d\d\.\d\d uur\./)
    await api.signUp('klein-zonder-wachtlijst', somebody())
    expect((await follow('/s/vol')).html).toContain('er is geen wachtlijst')
  })
  test('an unknown code is a 404 with what is on now', async () => {
    for (const path of ['/s/bestaatniet', '/en/s/bestaatniet', '/s/100%25', '/s/%E0%A4%A'])
      expect((await follow(path)).status).toBe(404)
    expect((await follow('/s/%3Cb%3Ezomaar')).html).toContain('&lt;b&gt;zomaar')
    expect((await follow('/s/bestaatniet')).html).toContain('href="/seminars/betaald/aanmelden"')
  })
})

describe('a visit', () => {
  test('changes a count and nothing else', async () => {
    const everything = () =>
      ['signups', 'outbox', 'promo_codes', 'seminars'].map((table) => rows(server, `select * from ${table}`))
    await counted()
    const before = everything()
    const visitsBefore = visits('tientje')
    await follow('/s/Tientje?utm_source=app')
    await follow('/en/s/tientje')
    await counted()
    expect(visits('tientje')).toBe(visitsBefore + 2)
    expect(everything()).toEqual(before)
    expect(
      rows(
        server,
        "select utm_source from visits join sources on hash = source_hash where code = 'tientje' and utm_source <> ''",
      ),
    ).toEqual([{ utm_source: 'app' }])
  })
  test('is not one by HEAD, by a bot, or by a browser that looks ahead', async () => {
    await counted()
    const before = visits('tientje')
    await follow('/s/tientje', { method: 'HEAD' })
    for (const headers of [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': 'facebookexternalhit/1.1' },
      { 'user-agent': 'LinkedInBot/1.0' },
      { 'user-agent': 'WhatsApp/2.23' },
      { ...browser, 'sec-purpose': 'prefetch' },
      { ...browser, 'sec-purpose': 'prefetch;prerender' },
      { ...browser, purpose: 'prefetch' },
      { 'user-agent': '' },
    ])
      expect((await follow('/s/tientje', { headers: headers as Record<string, string> })).status).toBe(307)
    await counted()
    expect(visits('tientje')).toBe(before)
  })
  test('of a code that does not exist leaves nothing', async () => {
    await follow('/s/verzonnen')
    await counted()
    expect(visits('verzonnen')).toBe(0)
  })
})

describe('an opening of a form', () => {
  const openings = () =>
    rows(
      server,
      "select seminar, code, utm_source, ref, openings, firsts from form_openings left join sources on hash = source_hash where seminar = 'stil' order by code, utm_source",
    )
  const person = { ...browser, 'accept-language': 'nl' }
  const open = (query: string, headers: Record<string, string> = person, method = 'GET') =>
    fetch(`${server.url}/seminars/stil/aanmelden${query}`, { headers, method, redirect: 'manual' })

  test('is counted by seminar, code and source; not by a machine, ahead of time, or of who comes back with what they typed', async () => {
    await open('?code=vrijkaart&utm_source=LinkedIn')
    await open('?code=Vrij-Kaart&utm_source=LinkedIn')
    await open('?code=verzonnen&ref=artikel:stuk')
    await open('', {}, 'HEAD')
    for (const headers of [
      { 'user-agent': 'Twitterbot/1.0' },
      { ...person, 'sec-purpose': 'prefetch' },
      { ...person, cookie: 'podium-form=x' },
    ] as Record<string, string>[])
      await open('', headers)
    await counted()
    expect(openings()).toEqual([
      { seminar: 'stil', code: '', utm_source: null, ref: 'artikel:stuk', openings: 1, firsts: 0 },
      { seminar: 'stil', code: 'vrijkaart', utm_source: 'LinkedIn', ref: null, openings: 2, firsts: 1 },
    ])
  })
  test('of a form that is closed, or of no seminar, is none', async () => {
    for (const slug of ['niets', 'geweest', 'afgelast', 'nog-niet-open'])
      await fetch(`${server.url}/seminars/${slug}/aanmelden`, { headers: person })
    await counted()
    expect(
      rows(server, "select seminar from form_openings where seminar in ('niets', 'geweest', 'afgelast', 'nog-niet-open')"),
    ).toEqual([])
  })
})
