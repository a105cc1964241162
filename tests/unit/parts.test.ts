/** Which addresses a part of the site has: those that are gone when it is switched off, and no other. */
import { expect, it } from 'vitest'
import { partOff, partsOf } from '../../lib/parts'

it.each([
  ['/', []],
  ['/artikelen/seminars', []],
  ['/seminars', ['seminars']],
  ['/seminars/avond/aanmelden/bedankt', ['seminars']],
  ['/seminars.ics', ['seminars']],
  ['/en/seminars/avond/register', ['english', 'seminars']],
  ['/s/Code', ['seminars']],
  ['/api/seminars/en/signups', ['seminars']],
  ['/api/health', []],
  ['/kaart/nl/s/Code.png', ['seminars']],
  ['/kaart/en/artikelen/s.png', ['english']],
  ['/kaart/nl/artikelen/seminars.png', []],
  ['/kader/nl/reacties/stuk', ['discussion']],
  ['/kader/nl/video/vimeo/1', []],
  ['/themas/werk/feed.xml', ['topics']],
  ['/en/topics/werk', ['english', 'topics']],
  ['/nl/auteurs/jan', ['authors']],
  ['/en/auteurs/jan', ['english', 'authors']],
  ['/en/search', ['english', 'search']],
  ['/aanmelding/sleutel', []],
  ['/constructor', []],
  ['/kaart/constructor/toString', []],
  ['/enig', []],
])('%s: %j', (path, parts) => expect(partsOf(path)).toEqual(parts))

it('what is not named is on', () => {
  expect(partOff('/seminars', {})).toBeUndefined()
  expect(partOff('/seminars', { parts: { topics: false } })).toBeUndefined()
  expect(partOff('/seminars', { parts: { seminars: true } })).toBeUndefined()
  expect(partOff('/en/seminars', { parts: { seminars: false } })).toBe('seminars')
})
