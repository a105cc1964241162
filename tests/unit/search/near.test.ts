/** What is suggested to who asks for what is not there. */
import { describe, expect, it, vi } from 'vitest'
import { nearest } from '../../../lib/search/near'
import { indexIn, type SearchIndex } from '../../../lib/search/rows/open'
import { day, now, seminar } from '../editions/content'
import { library, piece, plain, translated, writer } from './library'

const acht = piece('tussen-acht-en-vijf', 'Over de dag.', { title: 'Tussen acht en vijf' })
const made = () =>
  library(
    acht,
    translated(acht, 'Between eight and five', 'Of the day.'),
    piece('de-lijst-op-de-koelkast', 'Op de koelkast hangt werk.', { title: 'De lijst op de koelkast' }),
    piece('kwartier', 'Een telefooncentrale.', { title: 'Het kwartier van kwart voor drie' }),
    ...[1, 2, 3, 4].map((number) => piece(`stuk-${number}`, 'Tekst.', { title: `Over stuk ${number}` })),
    piece('q3-bericht', 'Tekst.', { title: 'Wat wij deden' }),
    piece('straks-een-verrassing', 'Later.', { title: 'Straks een verrassing', date: now + day }),
    piece('verlopen-aanbod', 'Vroeger.', { title: 'Verlopen aanbod', expires: now - 1 }),
    writer('sietse-walraven', 'Een leven.', { name: 'Sietse Walraven' }),
    seminar('toekomstgericht-werken', { title: 'Toekomstgericht werken' }),
    piece('walraven', 'Het huis.', { title: 'Het huis Walraven' }),
    plain('over-ons', 'Wie wij zijn.', { title: 'Over ons' }),
  )
const nearIn = (here: ReturnType<typeof made>, path: string, at = now) => nearest(path, here.snapshot(at))
const near = (path: string, at = now) => nearIn(made(), path, at).map(({ href }) => href)

describe('who asks for what is not there', () => {
  it.each([
    ['/artikelen/tussen-acht-en-zes', '/artikelen/tussen-acht-en-vijf'],
    ['/artikelen/Tusen_acht_en%20vijf.html', '/artikelen/tussen-acht-en-vijf'],
    ['/blog/2019/05/tussen-acht-vijf/', '/artikelen/tussen-acht-en-vijf'],
    ['/artikelen/koelkast', '/artikelen/de-lijst-op-de-koelkast'],
    ['/artikelen/kwart-voor-drie', '/artikelen/kwartier'],
    ['/auteurs/walraven', '/auteurs/sietse-walraven'],
    ['/artikelen/kwartiers', '/artikelen/kwartier'],
    ['/artikelen/q3-bericth', '/artikelen/q3-bericht'],
    ['/seminars/toekomst', '/seminars/toekomstgericht-werken'],
    ['/over-onz', '/over-ons'],
    ['/themas/werkk', '/themas/werk'],
    ['/artikelen/lijst-koelkats', '/artikelen/de-lijst-op-de-koelkast'],
    ['/artikelen/het-huis-van-walraven', '/artikelen/walraven'],
    ['/en/articles/tussen-acht-en-zes', '/en/articles/tussen-acht-en-vijf'],
    ['/en/articles/eight-and-five', '/en/articles/tussen-acht-en-vijf'],
  ])('%s may have meant %s', (path, first) => expect(near(path)[0]).toBe(first))

  it('gets three at most, with their titles', () => {
    expect(near('/artikelen/stuk-99')).toHaveLength(3)
    expect(nearIn(made(), '/artikelen/koelkast')[0]?.title).toBe('De lijst op de koelkast')
  })
  it('learns nothing of what is not public yet, or no more', () => {
    expect(near('/artikelen/straks-een-verassing')).not.toContain('/artikelen/straks-een-verrassing')
    expect(near('/artikelen/straks-een-verassing', now + day)).toContain('/artikelen/straks-een-verrassing')
    expect(near('/artikelen/verlopen-aanbod')).not.toContain('/artikelen/verlopen-aanbod')
  })
  it.each([
    '/wp-login.php',
    '/wp-content/plugins/tussen-acht-en-vijf/readme.txt',
    '/.env',
    '/.git/config',
    '/admin',
    '/user/login',
    '/phpmyadmin/index.php',
    '/favicon-32x32.png',
    '/a',
    '/',
    '/2019/05/12',
    '/artikelen/xyzzy-quux',
    '/artikelen/telefooncentrale',
    '/constructor',
    `/${'tussen-acht-en-vijf'.repeat(40)}`,
    '/%F0%9F%AB%96%F0%9F%AB%96',
  ])('is a program, or means nothing that is here: %s', (path) => expect(near(path)).toEqual([]))
  it('gets nothing, and an answer, where what is searched is damaged', () => {
    const here = made()
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const index = indexIn(here.source.reader) as SearchIndex
    vi.spyOn(index, 'all').mockImplementation(() => {
      throw new Error('SQLITE_CORRUPT')
    })
    expect(nearIn(here, '/artikelen/koelkast')).toEqual([])
    expect(said).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })
})
