/** Being found: feeds, the sitemap, structured data, one spelling of every address, and what is not there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { TODAY } from '../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'
import { askRaw } from '../support/servers/raw'

let content: TestContent
let server: TestServer
const siteUrl = 'https://podium.example'
const title = 'Wie </script><script>alert(1)</script> & “zo” zegt ]]>'

beforeAll(async () => {
  content = await copyOfContent()
  const moved = 'redirectFrom: [/oud-adres, /Blog/2019/Oud.html, /artikelen/ouder]'
  await content.write('articles/2026/verhuisd.mdx', articleText({ title: 'Verhuisd', fields: [moved] }))
  await content.write('articles/2026/lastig.mdx', articleText({ title: `'${title}'`, body: 'Een alinea met ]]&gt; &amp; 🫖.' }))
  const elsewhere = ['canonical: https://elders.example/stuk']
  await content.write('articles/2026/elders.mdx', articleText({ title: 'Elders', fields: elsewhere }))
  await content.write('articles/2026/elders.en.mdx', '---\ntitle: Elsewhere\n---\n\nA text.\n')
  const over = [`expires: ${dateOf(TODAY - 60_000)}`]
  await content.write('articles/2026/voorbij.mdx', articleText({ title: 'Voorbij', fields: over }))
  server = await startServer({ contentDir: content.dir, env: { SITE_URL: siteUrl } })
})
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

const ask = (path: string, headers?: Record<string, string>, method?: string) => askRaw(server.port, path, headers, method)

const types = { 'feed.xml': 'application/rss+xml', 'atom.xml': 'application/atom+xml', 'feed.json': 'application/feed+json' }
const places = ['', '/themas/werk', '/auteurs/aleid-kromwijk', '/en', '/en/topics/werk', '/en/authors/aleid-kromwijk']
const feeds = places.flatMap((place) => Object.entries(types).map(([form, type]) => [`${place}/${form}`, type] as const))
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8' }

describe('a feed', () => {
  it.each(feeds)('%s is %s, well-formed, full, in its language, with absolute addresses', async (path, type) => {
    const { status, headers, text } = await ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`)
    expect(text).toContain(`${siteUrl}${path}`)
    const language = path.startsWith('/en') ? 'en' : 'nl'
    if (path.endsWith('.json')) expect(JSON.parse(text).language).toBe(language)
    else expect(fromXml(text).children.length).toBeGreaterThan(0)
    expect(text).toContain(`${siteUrl}${language === 'en' ? '/en/articles/' : '/artikelen/'}`)
    const links = text.replace(/\\"/g, '"').matchAll(/(?:href|src)=(?:"|&quot;)([^"&]*)/g)
    for (const [, address] of links) expect(address).toMatch(/^(?:https?:|mailto:|\/e\/)/)
  })

  it.each(feeds)('%s is not sent again to who has it', async (path) => {
    const { headers } = await ask(path)
    const again = await ask(path, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=5, stale-if-error=86400')
  })

  it('has the full text, with what is special in it', async () => {
    const items = JSON.parse((await ask('/feed.json')).text).items
    const one = items.find(({ id }: { id: string }) => id === `${siteUrl}/artikelen/lastig`)
    expect(one.title).toBe(title)
    expect(one.content_html).toContain('🫖')
    expect((await ask('/atom.xml')).text).toContain('<title>Wie &lt;/script&gt;')
  })

  it('of a topic and of an author says what that is about', async () => {
    const about = async (path: string) => JSON.parse((await ask(path)).text).description
    const site = await about('/feed.json')
    expect(await about('/themas/werk/feed.json')).toBe('Over wat er op een gewone dag echt gebeurt, en wie het ziet.')
    expect(await about('/auteurs/aleid-kromwijk/feed.json')).toBe('Alles van Aleid Kromwijk')
    expect(site).toContain('publicatie')
  })

  it('goes to a browser as XML, with a sheet that is there', async () => {
    for (const path of ['/feed.xml', '/en/atom.xml']) {
      const opened = await ask(path, browser)
      const plain = await ask(path)
      expect(opened.headers['content-type']).toBe('application/xml; charset=utf-8')
      expect(opened.text).toBe(plain.text)
      expect(opened.headers.etag).not.toBe(plain.headers.etag)
      for (const { headers } of [opened, plain]) expect(headers.vary).toBe('Accept, Accept-Encoding')
      expect((await ask(path, { ...browser, 'if-none-match': String(opened.headers.etag) })).status).toBe(304)
      const [, sheet = ''] = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(opened.text) ?? []
      expect((await ask(sheet)).headers['content-type']).toContain('text/css')
    }
    expect((await ask('/feed.json', browser)).headers['content-type']).toContain('application/feed+json')
  })

  it.each([
    ['/', ''],
    ['/artikelen/verhuisd', ''],
    ['/en', '/en'],
    ['/themas/werk', '/themas/werk'],
    ['/en/authors/aleid-kromwijk', '/en/authors/aleid-kromwijk'],
  ])('%s names its feeds', async (page, place) => {
    const { text } = await ask(page)
    for (const [form, type] of Object.entries(types))
      expect(text).toContain(`<link rel="alternate" type="${type}" href="${siteUrl}${place}/${form}">`)
  })
})

describe('the sitemap', () => {
  it('names what can be read, in both languages, and robots.txt names the sitemap', async () => {
    const { headers, text } = await ask('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    fromXml(text)
    const [, url] = /(<url><loc>[^<]*\/artikelen\/tussen-acht-en-vijf<\/loc>.*?<\/url>)/.exec(text) ?? []
    for (const [hreflang, path] of [
      ['nl', '/artikelen/tussen-acht-en-vijf'],
      ['en', '/en/articles/tussen-acht-en-vijf'],
      ['x-default', '/artikelen/tussen-acht-en-vijf'],
    ])
      expect(url).toContain(`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${siteUrl}${path}"/>`)
    expect(url).toMatch(/<lastmod>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/lastmod>/)
    expect(text).not.toContain('/artikelen/voorbij')
    expect(text).not.toContain('/artikelen/elders')
    expect((await ask('/robots.txt')).text).toContain(`Sitemap: ${siteUrl}/sitemap.xml`)
    expect((await ask('/sitemap/1.xml')).status).toBe(404)
  })

  it.each([
    '/s/CustomerFirst',
    '/s/onbekend',
    '/zoeken?q=werk',
    '/en/search?q=work',
    '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst',
    '/en/seminars/toekomstgericht-werken/register',
    '/aanmelding/onbekend',
    '/api/health',
    '/kader/nl/reacties/verhuisd',
  ])('leaves out what search engines should not have: %s', async (path) => {
    const { headers, text } = await ask(path)
    expect(headers['x-robots-tag'] ?? /<meta name="robots" content="([^"]*)"/.exec(text)?.[1]).toContain('noindex')
  })
})

describe('the head of a page', () => {
  const places = ['/', '/artikelen', '/themas', '/themas/werk', '/auteurs', '/auteurs/aleid-kromwijk', '/seminars', '/over-ons']
  const english = ['/en', '/en/articles', '/en/topics', '/en/topics/werk', '/en/authors', '/en/seminars', '/en/over-ons']
  const descriptionOf = async (path: string) => /<meta name="description" content="([^"]+)"/.exec((await ask(path)).text)?.[1]

  it.each([...places, ...english])('%s says what it is about', async (path) => {
    const said = await descriptionOf(path)
    expect(said?.length).toBeGreaterThan(20)
  })
  it('of seminars, topics and authors says that of these', async () => {
    const said = await Promise.all(['/', '/themas', '/auteurs', '/seminars', '/en/seminars'].map(descriptionOf))
    expect(new Set(said).size).toBe(said.length)
    expect(said[1]).toContain('Werk, Cultuur, Klanten en Leidinggeven')
  })
  it('of an article that stood elsewhere first names that place alone', async () => {
    for (const path of ['/artikelen/elders', '/en/articles/elders']) {
      const { text } = await ask(path)
      expect(text).toContain('<link rel="canonical" href="https://elders.example/stuk">')
      expect(text).not.toMatch(/<link rel="alternate" hreflang/i)
    }
  })
  it.each(['/', '/en'])('of %s names icons and a manifest, which are there', async (path) => {
    const { text } = await ask(path)
    const links = [...text.matchAll(/<link rel="(icon|apple-touch-icon|manifest)" href="([^"]+)"/g)]
    expect(links.map(([, rel]) => rel)).toEqual(['icon', 'icon', 'apple-touch-icon', 'manifest'])
    const types = await Promise.all(links.map(async ([, , href = '']) => (await ask(href)).headers['content-type']))
    expect(types).toEqual(['image/x-icon', 'image/svg+xml', 'image/png', 'application/manifest+json; charset=utf-8'])
    const manifest = JSON.parse((await ask(links.at(-1)?.[2] ?? '')).text)
    expect(manifest).toMatchObject({ name: 'Podium', lang: path === '/' ? 'nl' : 'en', start_url: path })
    for (const { src, type } of manifest.icons) expect((await ask(src)).headers['content-type']).toBe(type)
  })
})

describe('a seminar that is in Dutch alone', () => {
  it('says so on English pages, and one that was translated does not', async () => {
    expect((await ask('/en/seminars/het-lege-uur')).text).toContain('In Dutch only')
    expect((await ask('/en/seminars/toekomstgericht-werken')).text).not.toMatch(/in Dutch only/i)
    expect((await ask('/en/seminars')).text.split('in Dutch only')).toHaveLength(3)
    expect((await ask('/seminars/het-lege-uur')).text).not.toMatch(/alleen in het Nederlands/i)
  })
})

describe('structured data', () => {
  const graphOf = async (path: string) => {
    const { text } = await ask(path)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    return JSON.parse(json)['@graph'] as Record<string, unknown>[]
  }
  it.each([
    ['/', ['WebSite', 'Organization']],
    ['/en', ['WebSite', 'Organization']],
    ['/artikelen/tussen-acht-en-vijf', ['Article', 'BreadcrumbList']],
    ['/en/articles/tussen-acht-en-vijf', ['Article', 'BreadcrumbList']],
    ['/auteurs/aleid-kromwijk', ['ProfilePage', 'BreadcrumbList']],
    ['/themas/werk', ['BreadcrumbList']],
    ['/seminars/toekomstgericht-werken', ['Event', 'BreadcrumbList']],
    ['/en/seminars/toekomstgericht-werken', ['Event', 'BreadcrumbList']],
  ])('%s is %j, in its language', async (path, expected) => {
    const graph = await graphOf(path)
    expect(graph.map((thing) => thing['@type'])).toEqual(expected)
    const [first] = graph
    if (first && first['@type'] !== 'BreadcrumbList') expect(first.inLanguage).toBe(path.startsWith('/en') ? 'en' : 'nl')
    expect(JSON.stringify(graph)).not.toMatch(/CustomerFirst|VroegeVogel/)
  })
  it('no title breaks out of it', async () => {
    const { text } = await ask('/artikelen/lastig')
    expect(text).not.toContain('<script>alert')
    expect((await graphOf('/artikelen/lastig'))[0]?.headline).toBe(title)
  })
})

describe('one spelling', () => {
  const to = async (path: string) => {
    const { status, headers } = await ask(path)
    return [status, headers.location]
  }
  it.each([
    ['/Artikelen/Verhuisd/?utm_source=x', '/artikelen/verhuisd?utm_source=x'],
    ['//artikelen//verhuisd', '/artikelen/verhuisd'],
    ['/artikelen/v%65rhuisd', '/artikelen/verhuisd'],
    ['/nl/Artikelen/', '/artikelen'],
    ['/EN/', '/en'],
    ['/En/Articles/Tussen-acht-en-vijf/', '/en/articles/tussen-acht-en-vijf'],
    ['/en/artikelen/Tussen-Acht-En-Vijf/', '/en/articles/tussen-acht-en-vijf'],
    ['/Themas/Werk/', '/themas/werk'],
    ['/Auteurs/Aleid-Kromwijk/Feed.xml', '/auteurs/aleid-kromwijk/feed.xml'],
    ['/Seminars/Toekomstgericht-Werken/Aanmelden/?code=X', '/seminars/toekomstgericht-werken/aanmelden?code=X'],
    ['/Over-Ons/', '/over-ons'],
    ['/Zoeken/?q=Werk', '/zoeken?q=Werk'],
    ['/S/CustomerFirst/', '/s/CustomerFirst'],
    ['/Aanmelding/AbC/', '/aanmelding/AbC'],
    ['/Sitemap.xml', '/sitemap.xml'],
    ['/ROBOTS.TXT', '/robots.txt'],
    ['/index.html', '/'],
    ['/Oud-Adres/?a=b', '/artikelen/verhuisd?a=b'],
    ['/blog/2019/oud.html', '/artikelen/verhuisd'],
    ['/Artikelen/Ouder/', '/artikelen/verhuisd'],
  ])('%s answers one 308 to %s', async (path, location) => expect(await to(path)).toEqual([308, location]))

  it('an English address without a translation goes to the Dutch one at once', async () =>
    expect(await to('/EN/Articles/Verhuisd/')).toEqual([307, '/artikelen/verhuisd']))

  it.each(['//evil.example/', '/\\evil.example/', '/%5Cevil.example', '//evil.example/%2e%2e', '/nl//evil.example/'])(
    'never leads to another site: %s',
    async (path) => {
      const { status, headers } = await ask(path)
      expect(status === 404 || /^\/(?![/\\])/.test(String(headers.location))).toBe(true)
    },
  )

  it('leaves what is sent alone', async () => {
    for (const path of ['/API/Seminars/x/signups', '/Seminars/Toekomstgericht-Werken', '/aanmelding/AbC/annuleren']) {
      const { status, headers } = await ask(path, {}, 'POST')
      expect([path, status >= 400, headers.location]).toEqual([path, true, undefined])
    }
  })
})

describe('what is not there', () => {
  it('names what was meant perhaps, the field to search in and the newest article', async () => {
    const { status, headers, text } = await ask('/artikelen/tussen-acht-en-zes')
    expect(status).toBe(404)
    expect(headers['cache-control']).toContain('no-store')
    expect(text).toMatch(/<nav class="near .*href="\/artikelen\/tussen-acht-en-vijf">Tussen acht en vijf<\/a>.*<\/nav>/)
    expect(text).toMatch(/<form [^>]*action="\/zoeken".*name="q"/)
    expect(text).toContain('Of begin bij het nieuwste artikel')
    const english = (await ask('/en/articles/tussen-acht-en-zes')).text
    expect(english).toContain('<html lang="en"')
    expect(english).toContain('href="/en/articles/tussen-acht-en-vijf"')
    expect(english).toContain('action="/en/search"')
  })
  it('names titles as text', async () => {
    const { text } = await ask('/artikelen/wie-zegt-alert')
    expect(text).toContain('Wie &lt;/script&gt;')
    expect(text).not.toContain('<script>alert')
  })
  it('suggests nothing to a program, and leaves no room open', async () => {
    for (const path of ['/wp-login.php', '/.env', '/en/wp-admin/setup.php', '/vendor/phpunit/x.php', '/niet-gevonden', '/%']) {
      const { status, text } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(text).not.toMatch(/class="near |data-near/)
    }
  })
  it('may be an article that has expired: then the page says so', async () => {
    const { status, text } = await ask('/artikelen/voorbij')
    expect(status).toBe(404)
    expect(text).toMatch(/Dit artikel stond hier tot en met \d+ \w+ \d{4}/)
  })
  it('may be a seminar', async () => {
    const { status, text } = await ask('/seminars/toekomstgericht-werk')
    expect(status).toBe(404)
    expect(text).toContain('href="/seminars/toekomstgericht-werken"')
  })
  it('answers HEAD as GET', async () => {
    for (const path of ['/wp-login.php', '/artikelen/tussen-acht-en-zes']) {
      const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')]
      expect([head.status, head.text, head.headers['content-length']]).toEqual([404, '', get.headers['content-length']])
    }
  })
  it.each([
    ...['/niets', '/redactie/gids', '/artikelen/niets', '/en/articles/niets', '/seminars/niets', '/seminars/niets/aanmelden'],
    ...['/seminars/niets/aanmelden/bedankt', '/en/seminars/niets/register', '/aanmelding/niets', '/en/registration/niets'],
  ])('looks like that everywhere: %s', async (path) => {
    const { status, text } = await ask(path)
    expect(status).toBe(404)
    const sheets = (html: string) => [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
    const either = await Promise.all(
      ['/', '/seminars/toekomstgericht-werken'].map(async (page) => sheets((await ask(page)).text)),
    )
    expect(either).toContainEqual(sheets(text))
  })
  it('follows the edition', async () => {
    await content.write('articles/2026/splinternieuw.mdx', articleText({ title: 'Splinternieuw', date: dateOf(TODAY - 1000) }))
    await server.publish()
    const { text } = await ask('/artikelen/splinternieuws')
    expect(text).toMatch(/class="near .*href="\/artikelen\/splinternieuw"/)
    expect(text).toMatch(/nieuwste artikel:.*href="\/artikelen\/splinternieuw"/)
  })
})
