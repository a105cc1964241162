/** Where codes and links are at the desk. Public paths. */
import { deskPath } from '../paths'

const { codes, code, seminar } = deskPath

export const codesPath = {
  new: `${codes}/nieuw`,
  make: `${codes}/nieuw/maken`,
  change: (key: string) => `${code(key)}/wijzigen`,
  pause: (key: string) => `${code(key)}/pauzeren`,
  resume: (key: string) => `${code(key)}/hervatten`,
  end: (key: string) => `${code(key)}/beeindigen`,
  newBatch: `${codes}/reeks`,
  makeBatch: `${codes}/reeks/maken`,
  batch: (id: string) => `${codes}/reeks/${id}`,
  pauseBatch: (id: string) => `${codes}/reeks/${id}/pauzeren`,
  resumeBatch: (id: string) => `${codes}/reeks/${id}/hervatten`,
  batchCsv: (id: string) => `${codes}/reeks/${id}/codes.csv`,
  link: (slug: string) => `${seminar(slug)}/link`,
  touches: (slug: string) => `${seminar(slug)}/raakt`,
  qr: (query: Record<string, string>) => `${codes}/qr?${new URLSearchParams(query)}`,
} as const
