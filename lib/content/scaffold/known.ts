/** What is there already, as far as a new file needs to know: by the names of the files. */
import { listFiles } from '../read/files'
import type { DocumentType } from '../types'

export interface Known {
  /** Slugs, by the alphabet. */
  authors: string[]
  seminars: string[]
  /** The file that has this slug. */
  fileOf(type: DocumentType, slug: string): string | undefined
}

export function knownIn(contentDir: string): Known {
  const { files } = listFiles(contentDir)
  const dutch = files.filter(({ place }) => place.locale === 'nl')
  const slugs = (type: DocumentType) => dutch.flatMap(({ place }) => (place.type === type ? [place.slug] : [])).sort()
  return {
    authors: slugs('Author'),
    seminars: slugs('Seminar'),
    fileOf: (type, slug) => dutch.find(({ place }) => place.type === type && place.slug === slug)?.file,
  }
}
