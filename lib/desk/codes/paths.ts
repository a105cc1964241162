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
  newBatch: `${codes}/bundel`,
  makeBatch: `${codes}/bundel/maken`,
  batch: (id: string) => `${codes}/bundel/${id}`,
  pauseBatch: (id: string) => `${codes}/bundel/${id}/pauzeren`,
  resumeBatch: (id: string) => `${codes}/bundel/${id}/hervatten`,
  batchCsv: (id: string) => `${codes}/bundel/${id}/codes.csv`,
  link: (slug: string) => `${seminar(slug)}/link`,
  touches: (slug: string) => `${seminar(slug)}/instellen#hangt`,
  qr: (query: Record<string, string>) => `${codes}/qr?${new URLSearchParams(query)}`,
} as const
