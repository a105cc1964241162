/** What holds for every kind of page, in one language: for the files that name it. Each is visited once, by the first test that asks. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { type Kind, type Sites, startSites } from '../../support/pages'
import { nothing } from './private'
import { type Reader, reader, type Visit } from './visit'

interface Language {
  locale: 'nl' | 'en'
  kinds: Kind[]
  /** What the first press of Tab comes to. */
  skip: string
  /** A form, for when the database is away. */
  form: string
}

/** Its tests; gives the way to a visit, for what holds in one language only. */
export function everyPage({ locale, kinds, skip, form }: Language): (kind: Kind) => Promise<Visit> {
  let browser: Browser
  let sites: Sites
  let someone: Reader
  beforeAll(async () => {
    ;[browser, sites] = await Promise.all([theBrowser(), startSites()])
    someone = reader(browser, sites)
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.stop()
  })

  const visits = new Map<string, Promise<Visit>>()
  function visit(kind: Kind): Promise<Visit> {
    const known = visits.get(kind.name) ?? someone.visit(kind)
    visits.set(kind.name, known)
    return known
  }

  describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
    if (!kind.act && !kind.briefly)
      it('leaves nothing behind and asks nobody else', async () => {
        expect((await visit(kind)).private).toEqual(nothing)
      })
    it('stands in nobody’s way', async () => expect((await visit(kind)).wrongs).toEqual({}))
    if (kind.briefly) return
    it('looks and reads the same without JavaScript', async () => {
      const { texts, without } = await visit(kind)
      if (!without) throw new Error('It was not read without')
      expect(texts.length).toBeGreaterThan(5)
      expect(without.texts).toEqual(texts)
      expect([without.others, without.lang]).toEqual([[], locale])
      if (!kind.act) expect(without.cookies).toBe(0)
      // Where a mistake in a form has the keyboard, that comes first.
      if (without.skipped || !/\/(?:aanmelden|register)/.test(kind.path))
        expect(without.skipped).toEqual({ words: skip, seen: true, past: true })
    })
  })

  it('one’s own sign-up leaves nothing behind, is nobody else’s business, and stands in nobody’s way', async () => {
    const look = await someone.look({ name: 'own sign-up', path: sites.ownSignUp[locale], on: 'states' })
    expect([look.private, look.wrongs]).toEqual([nothing, {}])
  })
  it.each(['ticket', 'door', 'certificate', 'proof'] as const)('nor does one’s %s', async (which) => {
    const look = await someone.look({ name: which, path: sites[which][locale], on: 'states' })
    expect([look.private, look.wrongs]).toEqual([nothing, {}])
    const isNamed = look.said.some(({ text }) => text.includes('Jet de Lezer'))
    if (which !== 'ticket') expect(isNamed).toBe(which !== 'door')
  })
  it('and when it was cancelled', async () => {
    const look = await someone.look({ name: 'cancelled', path: sites.cancelledSignUp[locale], on: 'states' })
    expect([look.private, look.wrongs]).toEqual([nothing, {}])
  })

  it('and where mails about something else are ended', async () => {
    const look = await someone.look({ name: 'unsubscribe', path: sites.unsubscribe[locale], on: 'states' })
    expect([look.private, look.wrongs]).toEqual([nothing, {}])
  })

  it('each has a title that no other page of its site has', async () => {
    const titled = new Map<string, Set<string>>()
    for (const kind of kinds) {
      const title = (await visit(kind)).said[0]?.text ?? ''
      expect(title).not.toBe('')
      const key = `${kind.on} ${title}`
      titled.set(key, (titled.get(key) ?? new Set()).add(kind.path.split('?')[0] ?? ''))
    }
    expect(titled.size).toBeGreaterThan(20)
    expect([...titled].filter(([, at]) => at.size > 1).map(([title, at]) => [title, ...at])).toEqual([])
  })

  it('the page that says that something is broken stands in nobody’s way either', async () => {
    const file = join(sites.states.dataDir, 'podium.sqlite')
    renameSync(file, `${file}.away`)
    expect((await someone.look({ name: 'away', path: form, on: 'states', status: 503 })).wrongs).toEqual({})
  })
  return visit
}
