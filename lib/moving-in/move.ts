/**
 * The whole story: what there is, where it goes, each piece converted and written, and the sums. Nothing is read twice into memory, and nothing that an
 * editor changed is written over.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { placeOf } from '../content/documents'
import { listFiles, publicFiles } from '../content/read/files'
import { growSlowly } from '../content/read/memory'
import { plainAddress } from '../reserved'
import { type Around, Attachments } from './around'
import { authorsOf } from './authors'
import { Ledger } from './ledger'
import type { Moved } from './moved'
import { makePiece } from './piece'
import type { Facts, Outline, Source } from './source'
import { Links } from './target/links'
import { type Manifest, readManifest, writeManifest } from './target/manifest'
import { Media } from './target/media'
import { type Placement, placesOf } from './target/places'
import { put } from './target/put'
import { addTopics, topicsThere } from './target/site'
import { bareHost } from './wordpress/outline'

export interface MoveOptions {
  contentDir: string
  mediaDir?: string
}

/** Used where a piece has no date, and its source neither. */
const NO_DATE = '2000-01-01'

export async function moveIn(source: Source, { contentDir, mediaDir }: MoveOptions): Promise<Moved> {
  growSlowly()
  const facts = await source.facts()
  const site = facts.home ? `${bareHost(facts.home)}${facts.home.pathname.replace(/\/$/, '')}` : facts.title
  const manifest = readManifest(contentDir, site)
  const moved: Moved = {
    facts,
    ledger: new Ledger(),
    notes: facts.notes.map((note) => ({ ...note, file: '' })),
    put: { new: 0, renewed: 0, same: 0, changed: 0, gone: 0 },
    unequal: [],
    redirects: 0,
    files: [],
  }
  const fallbackDate = facts.date ?? NO_DATE
  const there = contentThere(contentDir, manifest, facts)
  const authors = authorsOf(facts, contentDir, there.authors, manifest, moved)
  const places = placesOf({
    outlines: facts.outlines,
    manifest,
    taken: there.taken,
    publicFiles: publicFiles(),
    lives: there.lives,
    fallbackDate,
  })
  const around: Around = {
    facts,
    fallbackDate,
    media: new Media(mediaDir),
    links: new Links(facts, places, authors.slugs),
    authors: authors.slugs,
    fallbackAuthor: authors.fallback,
    attachments: new Attachments(facts.attachments),
    used: new Set(),
    linked: new Set(),
  }
  addTopics(contentDir, facts, manifest)
  await movePieces(source, { contentDir, facts, manifest, places, around, moved })
  for (const { kind, outcome, count } of facts.counted) {
    moved.ledger.came(kind, count)
    moved.ledger.became(kind, outcome, count)
  }
  moved.ledger.came('attachments', facts.attachments.length)
  moved.ledger.became('attachments', 'done', around.used.size)
  const linked = [...around.linked].filter((id) => !around.used.has(id)).length
  moved.ledger.became('attachments', 'asLink', linked)
  moved.ledger.became('attachments', 'unused', facts.attachments.length - around.used.size - linked)
  writeManifest(contentDir, site, manifest)
  return moved
}

interface Moving {
  contentDir: string
  facts: Facts
  manifest: Manifest
  places: ReadonlyMap<string, Placement>
  around: Around
  moved: Moved
}

async function movePieces(source: Source, { contentDir, facts, manifest, places, around, moved }: Moving): Promise<void> {
  const kindOf = ({ kind }: Outline) => (kind === 'page' ? 'pages' : 'articles')
  for (const outline of facts.outlines) moved.ledger.came(kindOf(outline))
  for await (const piece of source.pieces(facts)) {
    const place = places.get(piece.key) as Placement
    const { file, text, copies, ledger, notes } = makePiece(piece, place, around)
    const how = put(contentDir, manifest, piece.key, file, text, copies)
    moved.put[how]++
    moved.files.push(file)
    moved.redirects += place.redirectFrom.length
    if (how === 'changed' || how === 'gone') notes.push({ rule: how, about: piece.title })
    const isAside = piece.kind === 'page' && piece.draft
    if (isAside) notes.push({ rule: 'pageAside', about: piece.title })
    moved.ledger.became(kindOf(piece), how === 'gone' ? 'byEditor' : existsSync(join(contentDir, file)) ? 'done' : 'lost')
    for (const { kind, came, done, left } of ledger.unequal())
      moved.unequal.push({
        file,
        kind,
        came,
        accounted: done + Object.entries(left).reduce((sum, [why, count]) => sum + (why === 'lost' ? 0 : count), 0),
      })
    moved.ledger.add(ledger)
    moved.notes.push(...notes.map((note) => ({ ...note, file })))
  }
}

/** What stood in the content before any move. */
function contentThere(contentDir: string, manifest: Manifest, facts: Facts) {
  const ours = new Set(Object.values(manifest.files).map(({ file }) => file))
  const listed = existsSync(contentDir) ? listFiles(contentDir).files.filter(({ file }) => !ours.has(file)) : []
  const taken = { Article: new Set<string>(), Page: new Set<string>() }
  const authors = new Set<string>()
  const lives = new Set<string>()
  for (const { file } of listed) {
    const place = placeOf(file)
    if (place?.type === 'Article' || place?.type === 'Page') taken[place.type].add(place.slug)
    if (place?.type === 'Author') authors.add(place.slug)
    if (place?.type === 'Article') lives.add(`/nl/artikelen/${place.slug}`)
    if (place?.type === 'Page') lives.add(`/nl/${place.slug}`)
  }
  for (const slug of [...topicsThere(contentDir), ...facts.topics.map((topic) => topic.slug)])
    lives.add(plainAddress(`/themas/${slug}`) ?? '')
  return { taken, authors, lives }
}
