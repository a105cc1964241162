/** What was public and is no more is known as gone: until it lives again, over a rollback, and in a file that is made anew. */
import { expect, it } from 'vitest'
import type { ContentEntry } from '../../../../lib/content/types'
import { SCHEMA_VERSION } from '../../../../lib/editions/file/schema'
import { dataFolder } from '../../../publish/folder'
import { article, author, day, edition, english, keep, magazine, now, page, seminar, site, topics } from '../content'
import { inFile, reading } from './support'

const piece = article('stuk')
const all = magazine(
  piece,
  english(piece, { title: 'A piece' }),
  article('straks', { date: now + day }),
  author('jan'),
  seminar('ochtend'),
  page('over'),
  site({ topics: topics('werk', 'klanten', 'oud') }),
)
const left = magazine(site({ topics: topics('werk', 'klanten') }))
const paths = [
  ...['/nl/artikelen/stuk', '/en/artikelen/stuk', '/nl/auteurs/jan', '/nl/auteurs/jan/feed.xml', '/en/auteurs/jan'],
  ...['/nl/seminars/ochtend', '/nl/over', '/en/over', '/nl/themas/oud', '/nl/themas/oud/pagina/2'],
]

function kept(dataDir = dataFolder()) {
  const put = (entries: ContentEntry[], at = now) => keep(dataDir, edition(entries, at))
  const gone = (of = paths) => of.filter((path) => reading(dataDir).at(now).isGone(path))
  return { dataDir, put, gone }
}

it('an article, an author, a seminar, a page and a topic, in both languages, and what lies below them', () => {
  const { put, gone } = kept()
  put(all)
  expect(gone()).toEqual([])
  put(left, now + 1)
  expect(gone()).toEqual(paths)
  expect(gone(['/nl/artikelen/nooit', '/nl/artikelen/stuk/nooit', '/nl/themas/werk', '/nl'])).toEqual([])
})

it('is gone until it lives again, however many editions pass', () => {
  const { put, gone } = kept()
  put(all)
  for (let i = 1; i < 15; i++) put(magazine(article(`ander-${i}`)), now + i)
  expect(gone(['/nl/artikelen/stuk'])).toHaveLength(1)
  put(all, now + 20)
  expect(gone()).toEqual([])
  put(left, now + 21)
  expect(gone()).toEqual(paths)
})

it('what was never public leaves no trace: scheduled, and taken back before its time', () => {
  const { put, gone } = kept()
  put(all)
  put(left, now + 1)
  expect(gone(['/nl/artikelen/straks'])).toEqual([])
})

it('going back brings back what was there, and going on takes it away again', () => {
  const { put, gone, dataDir } = kept()
  const first = edition(all)
  keep(dataDir, first)
  put(left, now + 1)
  keep(dataDir, first)
  expect(gone()).toEqual([])
  put(left, now + 2)
  expect(gone()).toEqual(paths)
})

it('a file that a later Podium makes anew still knows', () => {
  const { put, gone, dataDir } = kept()
  put(all)
  put(left, now + 1)
  inFile(dataDir, (file) => file.exec(`pragma user_version = ${SCHEMA_VERSION - 1}`))
  put(left, now + 2)
  expect(gone()).toEqual(paths)
  put(all, now + 3)
  expect(gone()).toEqual([])
})
