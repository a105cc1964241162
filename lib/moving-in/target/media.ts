/** The pictures of the site that is left: which file of the folder with media a text means. */
import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join, posix } from 'node:path'
import { decoded } from '../../decode'
import { slugOf } from '../../language/slug'

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i
export const isPictureFile = (path: string): boolean => PICTURE.test(path.replace(/[?#].*$/, ''))
/** Files in the folder, and bytes of a picture that Podium takes. */
const [MOST_FILES, MOST_BYTES] = [500_000, 40 * 1024 * 1024]

/** A picture that goes with a text: the file, and its name beside the text. */
export interface Copy {
  from: string
  name: string
}

/** Only files that were found in the folder are ever read: no address leads out of it, and no link is followed. */
export class Media {
  /** By path below the folder, folded; and by name alone, where one file has it. */
  private readonly byPath = new Map<string, string>()
  private readonly byName = new Map<string, string | undefined>()

  constructor(private readonly folder: string | undefined) {
    if (folder) this.list('')
  }

  private list(below: string): void {
    for (const entry of readdirSync(join(this.folder as string, below), { withFileTypes: true })) {
      if (this.byPath.size >= MOST_FILES) return
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) this.list(path)
      if (!entry.isFile() || !PICTURE.test(path)) continue
      this.byPath.set(folded(path), path)
      const name = folded(entry.name)
      this.byName.set(name, this.byName.has(name) ? undefined : path)
    }
  }

  /** The largest file that an address means: `foto-300x200.jpg` is a small copy of `foto.jpg`. Undefined where there is none. */
  find(address: string, folder?: string): string | undefined {
    const path = decoded(address.replace(/[?#].*$/, '')).replace(/^[a-z]+:\/\/[^/]*\//i, '')
    const below = /(?:^|\/)uploads\/(.+)$/.exec(path)?.[1] ?? path.replace(/^\/+/, '')
    const beside = folder !== undefined && !/^[a-z]+:|^\//i.test(address) ? [posix.join(folder, path)] : []
    for (const name of [...beside, ...names(below)]) {
      const found = this.at(name)
      if (found) return found
    }
    return undefined
  }

  private at(name: string): string | undefined {
    const places = [
      name,
      `uploads/${name}`,
      `wp-content/uploads/${name}`,
      `content/images/${name}`,
      ...['static', 'assets', 'public', 'src', 'content'].map((place) => `${place}/${name}`),
    ]
    const found = places.flatMap((place) => this.byPath.get(folded(place)) ?? [])[0] ?? this.byName.get(folded(basename(name)))
    if (found === undefined) return undefined
    const path = join(this.folder as string, found)
    return statSync(path).size <= MOST_BYTES ? path : undefined
  }

  get count(): number {
    return this.byPath.size
  }
}

const folded = (path: string) => path.normalize('NFC').toLowerCase()

/** The original first, then what WordPress made of it, then the file as it is named. */
function names(path: string): string[] {
  const extension = extname(path)
  const stem = path.slice(0, path.length - extension.length)
  const bare = stem.replace(/-\d{1,5}x\d{1,5}$/, '').replace(/-scaled$/, '')
  return [...new Set([bare, `${bare}-scaled`, stem].map((one) => one + extension))]
}

/** Names beside one text: each file has one. */
export class Copies {
  private readonly byFile = new Map<string, string>()

  nameFor(file: string): string {
    const known = this.byFile.get(file)
    if (known) return known
    const extension = extname(file).toLowerCase().replace('.jpeg', '.jpg')
    const stem = slugOf(basename(file, extname(file))) || 'beeld'
    const taken = new Set(this.byFile.values())
    let name = `${stem}${extension}`
    for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${extension}`
    this.byFile.set(file, name)
    return name
  }
  all(): [file: string, name: string][] {
    return [...this.byFile]
  }
}
