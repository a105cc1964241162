/** What the desk says of codes reaches the pages as a small publication, and nothing that is published undoes it. */
import { describe, expect, it } from 'vitest'
import { normaliseCode } from '../../lib/domain/codes/promo-code'
import { Reader } from '../../lib/editions/file/read/reader'
import { Source } from '../../lib/editions/file/read/source'
import { answersOf } from '../../lib/editions/questions/answers'
import type { DeskSays } from '../../lib/editions/types'
import { publishDesk } from '../../lib/publishing/desk'
import { rollback } from '../../lib/publishing/rollback'
import { digestOfEdition } from '../../lib/signups/facts/edition-facts'
import { article, code, day, magazine, now, seminar } from '../unit/editions/content'
import { editionIds, publisher, standIn } from './folder'

const content = (title: string, discount = '25%') =>
  magazine(
    article('stuk', { title, date: now - day }),
    seminar('avond', { start: now + 9 * day, end: now + 9 * day + 1 }),
    code('lezer', { code: 'Lezer', seminars: ['avond'], discount, maxSeats: 20 }),
  )

/** Publishes content by hand, with a desk whose word can be set. */
function desk() {
  const room = publisher()
  let says: DeskSays | undefined
  let count = 0
  const more = { deskSays: async () => says, now: () => now + ++count }
  const say = (said: DeskSays['codes'][string], of = 'lezer', seminars?: DeskSays['seminars']) => {
    says = { version: `v${++count}`, codes: { ...says?.codes, [of]: said }, seminars }
    return publishAgain()
  }
  const publishAgain = () => publishDesk({ ...room.options([]), ...more })
  const at = (moment: number) => new Source(new Reader(room.dataDir)).at(moment)
  return {
    ...room,
    at,
    say,
    publishAgain,
    put: (title: string, discount?: string) => room.put(content(title, discount), more),
    back: () => rollback({ ...room.options([]), ...more }),
    shown: (moment = now + day, typed = 'Lezer') => answersOf(at(moment)).code('nl', normaliseCode(typed)),
    title: () => answersOf(at(now + day)).article('nl', 'stuk')?.title,
    facts: () => at(now + day).facts(),
  }
}

describe('What the desk says of a code', () => {
  it('is what pages say: over since it was paused, and valid again once it is taken up', async () => {
    const { put, say, shown } = desk()
    await put('Een')
    expect(shown()).toMatchObject({ state: { kind: 'valid' }, code: { discount: '25%', maxSeats: 20 } })
    await say({ changes: {}, pausedAt: now })
    expect(shown()).toMatchObject({ state: { kind: 'expired', since: now }, open: ['avond'] })
    await say({
      changes: { discount: { kind: 'percentage', hundredths: 1250 }, maxSeats: null, seminars: 'all' },
      pausedAt: null,
    })
    const raised = shown()
    expect(raised).toMatchObject({ state: { kind: 'valid' }, code: { discount: '12.5%', seminars: ['all'] } })
    expect(raised?.code.maxSeats).toBeUndefined()
  })

  it('ends at the moment that was set at the desk, without anybody publishing', async () => {
    const { put, say, shown } = desk()
    await put('Een')
    await say({ changes: { validUntil: now + 3 * day }, pausedAt: null })
    expect(shown(now + 3 * day - 1)?.state.kind).toBe('valid')
    expect(shown(now + 3 * day)?.state.kind).toBe('expired')
  })

  it('stays said by whatever is published, and by going back', async () => {
    const { put, say, shown, back, title } = desk()
    await put('Een')
    await put('Twee')
    await say({ changes: {}, pausedAt: now })
    await put('Drie', '50%')
    expect([title(), shown()?.state.kind, shown()?.code.discount]).toEqual(['Drie', 'expired', '50%'])
    for (const before of ['Twee', 'Een']) {
      expect(await back()).toMatchObject({ ok: true })
      expect([title(), shown()?.state.kind]).toEqual([before, 'expired'])
    }
    expect(await back()).toEqual({ ok: false, why: 'nothing before' })
  })

  it('counts as no step of going back, however much was changed', async () => {
    const { put, say, back, title } = desk()
    for (const one of ['Een', 'Twee', 'Drie']) await put(one)
    for (let change = 1; change <= 14; change++) await say({ changes: { maxSeats: change }, pausedAt: null })
    await back()
    expect(title()).toBe('Twee')
    await back()
    expect(title()).toBe('Een')
  })

  it('changes neither the content nor the facts that an edition has: no server is behind for it', async () => {
    const { put, say, facts, live } = desk()
    const { edition } = await put('Een')
    const digest = digestOfEdition(facts())
    const outcome = await say({ changes: {}, pausedAt: now })
    expect(outcome).toMatchObject({ ok: true, unchanged: false, edition: { fingerprint: edition.fingerprint } })
    expect(digestOfEdition(facts())).toBe(digest)
    expect(live()).not.toBe(edition.id)
    expect((await put('Een')).unchanged).toBe(true)
  })

  it('that the edition says already makes no other one', async () => {
    const { put, say, live, publishAgain, dataDir } = desk()
    await put('Een')
    await say({ changes: {}, pausedAt: now })
    const [id, count] = [live(), editionIds(dataDir).length]
    const again = await publishAgain()
    expect([again.ok && again.unchanged, live(), editionIds(dataDir).length]).toEqual([true, id, count])
  })

  it('that breaks a page is taken back, and said', async () => {
    const { put, say, shown, dataDir } = desk()
    await put('Een')
    await standIn(dataDir, (path) => (path === '/artikelen/stuk' ? 500 : 200), ['/artikelen/stuk'])
    expect(await say({ changes: {}, pausedAt: now })).toMatchObject({ ok: false, why: 'page' })
    expect(shown()?.state.kind).toBe('valid')
  })
})

describe('What the desk says of a seminar', () => {
  it('is what its page and all lists say, in an edition that knows nothing of how to join; and what sign-ups rest on are the files', async () => {
    const { put, say, facts, at } = desk()
    await put('Een')
    await say({ changes: {}, pausedAt: null }, 'lezer', { avond: { capacity: 7, cancelled: 'De spreker is ziek.' } })
    const answers = answersOf(at(now + day))
    expect(answers.seminar('nl', 'avond')).toMatchObject({ capacity: 7, cancelled: 'De spreker is ziek.', phase: 'cancelled' })
    expect(answers.seminars('nl')[0]).toMatchObject({ phase: 'cancelled' })
    expect(facts().seminars[0]?.cancelled).toBeUndefined()
    await put('Twee')
    expect(answersOf(at(now + day)).seminarTeaser('nl', 'avond')?.phase).toBe('cancelled')
  })
})
