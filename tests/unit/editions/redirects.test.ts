import { describe, expect, it } from 'vitest'
import { normalisePath } from '../../../lib/editions/making/redirects'
import { movedTo } from '../../../lib/editions/questions/moved'
import { article, day, edition, english, magazine, now, opened, page, seminar } from './content'

const moved = (...more: Parameters<typeof magazine>) => {
  const made = edition(magazine(...more))
  return (path: string, at = now) => movedTo(path, opened(made, at))
}

describe('Old addresses', () => {
  it('of an article lead to where it stands now', () => {
    expect(moved(article('nieuw', { redirectFrom: ['/artikelen/oud', '/blog/2019/oud.html'] }))('/blog/2019/oud.html')).toBe(
      '/artikelen/nieuw',
    )
  })

  it('of a plain page lead to it, in English to its translation or to the Dutch page', () => {
    const one = page('team', { redirectFrom: ['/over-ons/team'] })
    expect(moved(one)('/over-ons/team')).toBe('/team')
    expect(moved(one)('/en/over-ons/team')).toBe('/team')
    expect(moved(one, english(one))('/en/over-ons/team')).toBe('/en/team')
  })

  it('lead in English to the translation, or to the Dutch article', () => {
    const one = article('nieuw', { redirectFrom: ['/artikelen/oud'] })
    expect(moved(one, english(one))('/en/articles/oud')).toBe('/en/articles/nieuw')
    expect(moved(one)('/en/articles/oud')).toBe('/artikelen/nieuw')
  })

  it('of a seminar take the form, the calendar and the English pages along', () => {
    const to = moved(seminar('avond', { redirectFrom: ['/seminars/oud'] }))
    expect(to('/seminars/oud')).toBe('/seminars/avond')
    expect(to('/seminars/oud/aanmelden')).toBe('/seminars/avond/aanmelden')
    expect(to('/seminars/oud/seminar.ics')).toBe('/seminars/avond/seminar.ics')
    expect(to('/en/seminars/oud/register')).toBe('/en/seminars/avond/register')
    expect(to('/en/seminars/oud/register/thanks')).toBe('/en/seminars/avond/register/thanks')
  })

  it('do not give away an article that is not public yet', () => {
    const to = moved(article('straks', { date: now + day, redirectFrom: ['/oud'] }))
    expect(to('/oud', now + day - 1)).toBeUndefined()
    expect(to('/oud', now + day)).toBe('/artikelen/straks')
  })

  it('never take the place of a page that is there, nor lead to themselves', () => {
    const to = moved(article('nieuw', { redirectFrom: ['/artikelen/stuk-1', '/artikelen/nieuw', '/'] }))
    for (const path of ['/artikelen/stuk-1', '/artikelen/nieuw', '/']) expect(to(path)).toBeUndefined()
  })

  it('of a seminar leave a new one under that name all that is its own: form, thanks, calendar, English', () => {
    const to = moved(seminar('borrel-2026', { redirectFrom: ['/seminars/borrel'] }), seminar('borrel'))
    const own = ['', '/aanmelden', '/aanmelden/bedankt', '/seminar.ics'].map((below) => `/seminars/borrel${below}`)
    const english = ['', '/register', '/register/thanks', '/seminar.ics'].map((below) => `/en/seminars/borrel${below}`)
    for (const path of [...own, ...english]) expect(to(path)).toBeUndefined()
  })

  it('are read as they arrive at the server', () => {
    expect(normalisePath('oud/')).toBe('/oud')
    expect(normalisePath('/oud/?a=1#b')).toBe('/oud')
    expect(normalisePath('/café/%e2%82%ac')).toBe('/caf%C3%A9/%E2%82%AC')
    expect(normalisePath('//evil.example/x')).toBe('/evil.example/x')
  })

  it('what every object has is no address', () => {
    expect(moved()('constructor')).toBeUndefined()
  })
})
