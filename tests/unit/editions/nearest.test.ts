import { describe, expect, it } from 'vitest'
import { nearest } from '../../../lib/editions/nearest'
import { article, author, day, edition, english, magazine, now, page, seminar } from './content'

const acht = article('tussen-acht-en-vijf', { title: 'Tussen acht en vijf' })
const made = edition(
  magazine(
    acht,
    english(acht, { title: 'Between eight and five' }),
    article('de-lijst-op-de-koelkast', { title: 'De lijst op de koelkast' }),
    article('kwartier', { title: 'Het kwartier van kwart voor drie' }),
    article('straks-een-verrassing', { title: 'Straks een verrassing', date: now + day }),
    article('verlopen-aanbod', { title: 'Verlopen aanbod', expires: now - 1 }),
    author('sietse-walraven', { name: 'Sietse Walraven' }),
    seminar('toekomstgericht-werken', { title: 'Toekomstgericht werken' }),
    page('over-ons', { title: 'Over ons' }),
  ),
)
const near = (path: string, at = now) => nearest(path, made, at).map(({ href }) => href)

describe('who asks for what is not there', () => {
  it.each([
    ['/artikelen/tussen-acht-en-zes', '/artikelen/tussen-acht-en-vijf'],
    ['/artikelen/Tusen_acht_en%20vijf.html', '/artikelen/tussen-acht-en-vijf'],
    ['/blog/2019/05/tussen-acht-vijf/', '/artikelen/tussen-acht-en-vijf'],
    ['/artikelen/koelkast', '/artikelen/de-lijst-op-de-koelkast'],
    ['/artikelen/kwart-voor-drie', '/artikelen/kwartier'],
    ['/auteurs/walraven', '/auteurs/sietse-walraven'],
    ['/seminars/toekomst', '/seminars/toekomstgericht-werken'],
    ['/over-onz', '/over-ons'],
    ['/en/articles/tussen-acht-en-zes', '/en/articles/tussen-acht-en-vijf'],
    ['/en/articles/eight-and-five', '/en/articles/tussen-acht-en-vijf'],
  ])('%s may have meant %s', (path, first) => expect(near(path)[0]).toBe(first))

  it('gets three at most, with their titles', () => {
    expect(near('/artikelen/stuk-99')).toHaveLength(3)
    expect(nearest('/artikelen/koelkast', made, now)[0]?.title).toBe('De lijst op de koelkast')
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
    '/constructor',
    `/${'tussen-acht-en-vijf'.repeat(40)}`,
    '/%F0%9F%AB%96%F0%9F%AB%96',
  ])('is a program, or means nothing that is here: %s', (path) => expect(near(path)).toEqual([]))
})
