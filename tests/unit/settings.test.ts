import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../lib/settings'

describe('The address of the site', () => {
  test.each([
    ['HTTPS://x.example', 'https://x.example'],
    ['https://X.Example/', 'https://x.example'],
    ['https://x.example:443', 'https://x.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://café.example', 'https://xn--caf-dma.example'],
  ])('%s is kept as browsers write it: %s', (typed, kept) => expect(readSettings({ SITE_URL: typed }).siteUrl).toBe(kept))

  test.each([
    'https://x.example/pad?x',
    'https://x.example/pad',
    'https://x.example/?x',
    'https://x.example/#x',
    'https://naam:geheim@x.example',
    'https://naam@x.example/',
  ])('with anything else in it is refused in words: %s', (typed) => {
    expect(() => readSettings({ SITE_URL: typed })).toThrow(/^SITE_URL is alleen het adres van de site/)
  })
  test.each(['ftp://x.example', 'x.example', 'https://'])('begins with http:// or https://, not %s', (typed) => {
    expect(() => readSettings({ SITE_URL: typed })).toThrow(/^SITE_URL moet beginnen met http:\/\/ of https:\/\//)
  })
  test('is on this machine when it is not set', () =>
    expect(readSettings({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000'))
})

describe('What stands in for the company of the comments', () => {
  test.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])('may be on this machine: %s', (origin) => {
    expect(readSettings({ COMMENTS_STAND_IN: origin }).commentsStandIn).toBe(origin)
  })
  test.each([
    'https://disqus.example',
    'http://127.0.0.1.example:80',
    'http://localhost:4000/x',
    "http://localhost:4000 'unsafe-eval'",
  ])('may be nowhere else: %s', (origin) => {
    expect(() => readSettings({ COMMENTS_STAND_IN: origin })).toThrow(SettingsError)
  })
})

describe('Who may know what goes wrong', () => {
  test('are addresses with something between them, as we keep them', () => {
    expect(readSettings({}).adminEmails).toEqual([])
    expect(readSettings({ ADMIN_EMAILS: ' Jet@X.nl, jan@x.nl;piet@x.nl ' }).adminEmails).toEqual([
      'jet@x.nl',
      'jan@x.nl',
      'piet@x.nl',
    ])
  })
  test('one that is none is said', () =>
    expect(() => readSettings({ ADMIN_EMAILS: 'jet@x.nl, jan' })).toThrow(/^ADMIN_EMAILS moeten e-mailadressen zijn/))
})
