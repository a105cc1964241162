/** Where codes and links are at the desk. Public paths. */
import { DESK, deskPath } from '../paths'

const { code, seminar } = deskPath
/** Not below `codes`, where each code has its page: one may be called anything. */
const [one, batches] = [`${DESK}/nieuwe-code`, `${DESK}/bundels`]

export const codesPath = {
  new: one,
  make: `${one}/maken`,
  change: (key: string) => `${code(key)}/wijzigen`,
  pause: (key: string) => `${code(key)}/pauzeren`,
  resume: (key: string) => `${code(key)}/hervatten`,
  end: (key: string) => `${code(key)}/beeindigen`,
  newBatch: batches,
  makeBatch: `${batches}/maken`,
  batch: (id: string) => `${batches}/${id}`,
  changeBatch: (id: string) => `${batches}/${id}/wijzigen`,
  pauseBatch: (id: string) => `${batches}/${id}/pauzeren`,
  resumeBatch: (id: string) => `${batches}/${id}/hervatten`,
  batchCsv: (id: string) => `${batches}/${id}/codes.csv`,
  link: (slug: string) => `${seminar(slug)}/link`,
  touches: (slug: string) => `${seminar(slug)}/instellen#hangt`,
  qr: (query: Record<string, string>) => `${DESK}/qr?${new URLSearchParams(query)}`,
} as const
