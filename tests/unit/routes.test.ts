/** One line in lib/routes.ts is all that a new root needs: everything that must know of it is made of that. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { speculation } from '../../components/site/head/speculation'
import { robotsTxt } from '../../lib/feeds/robots'
import { headers } from '../../lib/next/routes'
import { isReserved, plainAddress } from '../../lib/reserved'
import { addressesOf, dutchOf, englishOf, type Kind, routes } from '../../lib/routes'
import { canonicalPath } from '../../server/request/canonical-path'

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[[(]|\.\w+$/.test(entry.name))
    .map(({ name }) => name)

describe('the table of routes', () => {
  it('names every folder of the application, and no other page', () => {
    const apart = foldersOf('app')
    expect(apart.filter((name) => !routes[name]?.single)).toEqual([])
    expect(foldersOf('app/[locale]').filter((name) => !routes[name])).toEqual([])
    const pages = Object.entries(routes).filter(([, { single, kind }]) => !single && kind !== 'later')
    expect(pages.map(([name]) => name).filter((name) => !foldersOf('app/[locale]').includes(name))).toEqual([])
  })

  it('translates each word at its own place, both ways', () => {
    for (const [root, { english, below = {} }] of Object.entries(routes)) {
      expect(englishOf(root, 0, root)).toBe(english ?? root)
      for (const [word, { english, at }] of Object.entries(below)) {
        expect([englishOf(word, at, root), dutchOf(english, at, root)]).toEqual([english, word])
        expect([englishOf(word, at + 1, root), dutchOf(english, at + 1, root)]).toEqual([word, english])
      }
    }
  })

  const unseen: Kind[] = ['link', 'key', 'api', 'frame', 'desk']
  it.each(addressesOf(...unseen, 'dynamic'))('%s is nothing for search engines, and nothing an editor can take', (root) => {
    const robots = robotsTxt({}, 'https://podium.example')
    expect(robots).toMatch(new RegExp(`^Disallow: ${root}/?$`, 'm'))
    expect(headers.some(({ source }) => source === `${root}/:path*`)).toBe(true)
    expect(isReserved(plainAddress(`${root}/iets`) ?? '')).toBe(true)
  })

  it.each(addressesOf(...unseen, 'picture'))('%s is never followed ahead', (root) => {
    const { not } = JSON.parse(speculation).prerender[0].where.and[1]
    // A URL pattern: itself, and what stands below it.
    expect(not.href_matches).toContain(`${root}{/*}?`)
  })

  it.each(addressesOf('link', 'key'))('what stands below %s is left as it was written', (root) => {
    expect(canonicalPath(`${root.toUpperCase()}/AbC`)).toBe(`${root}/AbC`)
  })
})
