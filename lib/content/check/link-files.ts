/** Links to files: of the content, which readers cannot fetch, and of public/, which must be there. Pure. */
import { posix } from 'node:path'
import type { Moment } from '../../domain/units'
import { reservedFiles } from '../../reserved'
import { listRoots, rootsOf } from '../../routes'
import { placeOf } from '../documents'
import { type Said, said } from '../words/rules'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { folders, kind, type Others } from './names'

export interface Asking {
  file: Facts
  others: Others
  publicFiles: readonly string[]
  now: Moment
}

/** Roots whose files are the program's own, and what it makes of every list and seminar. */
const own: readonly string[] = [...rootsOf('picture', 'frame'), 'e', '_next', '.well-known']
const made = /\/(?:feed\.xml|atom\.xml|feed\.json|seminars?\.ics)$/

/** Of an address that ends as a file does. */
export function brokenFile(url: string, path: string, { others, publicFiles }: Asking): Said | undefined {
  const name = path.slice(1)
  // Asked, so that this is looked at again when public/ changes.
  others.named(kind.public, name)
  if (publicFiles.includes(name) || reservedFiles.includes(name) || made.test(path)) return undefined
  if (own.includes(name.split('/')[0] ?? '')) return undefined
  const page = /^(.*)\.mdx?$/.exec(path)?.[1]
  if (page !== undefined) return said('linkToFile', { url, cure: page })
  return said('linkFileMissing', { url, near: didYouMean(name, publicFiles, (near) => `"/${near}"`) })
}

/** Of a path from the file that links. */
export function fromTheFile(url: string, { file, others }: Asking): Said | undefined {
  const [, path = '', more = ''] = /^([^?#]*)(.*)$/.exec(url) ?? []
  const target = posix.join(posix.dirname(file.file), path)
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase()
  if (extension !== undefined && !/^mdx?$/.test(extension)) return said('linkToDownload', { url })
  const [first = ''] = path.split('/')
  const isAddress = listRoots.includes(first) || others.named(kind.page(''), path).length > 0
  const place = placeOf(target.replace(/(?:\.mdx?)?$/, '.mdx'))
  const name = place?.slug ?? posix.basename(path)
  const folder = folders[place?.type ?? file.type] ?? ''
  const slug = nearest(name, others.named(kind.page(folder), name).length > 0, others.names(kind.page(folder)))
  const cure = isAddress ? `/${url}` : `/${folder === '' ? '' : `${folder}/`}${slug}${more}`
  return said(extension === undefined ? 'linkRelative' : 'linkToFile', { url, cure })
}

const nearest = (name: string, isThere: boolean, names: string[]) =>
  isThere ? name : (didYouMean(name, names, (near) => near) ?? '…')
