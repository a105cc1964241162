/** Where the file of a picture lies: beside the text, elsewhere in CONTENT_DIR, or in public/. Never anywhere else. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { decoded } from '../../decode'
import { didYouMean } from '../check/did-you-mean'
import { type Said, said } from '../words/rules'

/** Why there is no such file. */
export class Misplaced extends Error {
  constructor(readonly what: Said) {
    super(what.rule)
  }
}

/** The path of the file that a text below CONTENT_DIR names. Throws `Misplaced`. `file`: the text's. */
export function whereIs(contentDir: string, file: string, src: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src)) throw new Misplaced(said('pictureElsewhere', { src }))
  const root = src.startsWith('/') ? join(process.cwd(), 'public') : contentDir
  const outside = said('pictureOutside', { src, folder: root === contentDir ? 'content' : 'public' })
  const folder = src.startsWith('/') ? root : join(contentDir, dirname(file))
  for (const spelling of spellings(src)) {
    const path = join(folder, spelling)
    if (!isWithin(root, path)) throw new Misplaced(outside)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue
    if (!isWithin(realpathSync.native(root), realpathSync.native(path))) throw new Misplaced(outside)
    return path
  }
  throw new Misplaced(said('pictureMissing', { src, ...meant(folder, decoded(src)) }))
}

const isWithin = (root: string, path: string) => {
  const way = relative(resolve(root), resolve(path))
  return way !== '' && !way.startsWith('..')
}

/** As typed, and as an address would have it; an é in the name of a file may be one sign or two, by the computer it was made on. */
const spellings = (src: string) =>
  new Set([src, decoded(src)].flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]))

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i

/** What there is in the folder where it was looked for. */
function meant(folder: string, src: string): { near?: string; there?: string } {
  const name = src.slice(src.lastIndexOf('/') + 1)
  const way = src.slice(0, src.length - name.length)
  const there = filesIn(join(folder, way)).filter((file) => PICTURE.test(file))
  const near = didYouMean(name, there, (file) => `"${way}${file}"`)
  return { near, there: there.length > 0 ? there.slice(0, 8).join(', ') : undefined }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
