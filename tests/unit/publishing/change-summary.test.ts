import { describe, expect, it } from 'vitest'
import { changeSummary, momentInWords } from '../../../lib/publishing/change-summary'
import { report } from '../../../lib/publishing/report'
import { article, code, day, edition, english, madeOf, magazine, now, page, seminar } from '../editions/content'

const around = { now, siteUrl: 'https://podium.example' }
const from = magazine()
const said = (...more: Parameters<typeof magazine>) => changeSummary(edition(from), edition(magazine(...more)), around)

describe('What publishing says', () => {
  it('names what is new, with the moment of what is planned and the link of a code', () => {
    const planned = article('brug', { title: 'De brug', date: now + 22 * 3_600_000 })
    expect(said(planned, code('maart', { code: 'MaartActie' }))).toEqual([
      'nieuw: De brug, morgen 7.00 · code MaartActie → https://podium.example/s/MaartActie',
    ])
  })
  it('counts no pages where no server was asked for any', () => {
    const [before, after] = [edition(from), edition(magazine(code('maart', { code: 'MaartActie' })))]
    const outcome = {
      ok: true,
      edition: after,
      before,
      asked: 0,
      unchanged: false,
      problems: [],
      warnings: [],
    } as const
    const { lines } = report({ ...outcome, problems: [], warnings: [] }, 'publish', 200, around)
    expect(lines).toEqual([
      'nieuw: code MaartActie → https://podium.example/s/MaartActie',
      'Live: de editie van 24 november 2026, 9.00.00 uur (0,2 s).',
    ])
  })
  it('names what changed, moved and went', () => {
    const one = article('een', { title: 'Een' })
    const before = edition(magazine(one, english(one), seminar('borrel', { title: 'Borrel' }), page('over', { title: 'Over' })))
    const renamed = seminar('borrel-2026', { title: 'Borrel', redirectFrom: ['/seminars/borrel'] })
    const after = edition(magazine(article('een', { title: 'Een, beter' }), renamed))
    expect(changeSummary(before, after, around)).toEqual([
      'veranderd: Een, beter',
      'verplaatst: seminar Borrel → /seminars/borrel-2026',
      expect.stringMatching(/^weg: .+ \(Engels\) · pagina Over$/),
    ])
  })
  it('says nothing of what went to a page that was there already, though that did not change', () => {
    const stays = seminar('borrel', { redirectFrom: ['/seminars/borrel-2025'] })
    const before = edition(magazine(stays, seminar('borrel-2025', { title: 'Oud' }), page('over', { title: 'Over' })))
    const after = madeOf(before, edition(magazine(stays)))
    expect(changeSummary(before, after, around)).toEqual(['weg: pagina Over'])
  })
  it('says of a first edition what is in it', () =>
    expect(changeSummary(undefined, edition(from), around)).toEqual([expect.stringMatching(/^eerste editie: \d+ artikelen, /)]))
  it.each([
    [now + 3_600_000, 'vandaag 10.00'],
    [now + day, 'morgen 9.00'],
    [now + 15 * 3_600_000, 'morgen 0.00'],
    [now + 2 * day, 'donderdag 26 november 2026 9.00'],
  ])('a moment is said by the clock of Amsterdam', (moment, words) => expect(momentInWords(moment, now)).toBe(words))
})
