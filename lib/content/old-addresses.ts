/** Old addresses (`redirectFrom`): none may take what is the program's own, what lives, or what another file claims. Pure. */
import { isReserved, plainAddress } from '../reserved'
import type { Facts } from './facts'
import type { Position } from './read/problems'
import type { Problem } from './types'

type Say = (at: Position, message: string, severity?: Problem['severity']) => void

const folders: Partial<Record<Facts['type'], string>> = {
  Article: 'artikelen/',
  Author: 'auteurs/',
  Seminar: 'seminars/',
  Page: '',
}
/** What has a page in both languages, translated or not. */
const inBoth = new Set<Facts['type']>(['Author', 'Seminar'])

/** The pages that files make, by their plain address. */
function living(files: Facts[], site: Facts): Map<string, Facts> {
  const pages = new Map<string, Facts>()
  for (const file of files) {
    const folder = folders[file.type]
    if (folder === undefined) continue
    pages.set(`/${file.locale}/${folder}${file.slug}`, file)
    if (inBoth.has(file.type) && file.locale === 'nl') pages.set(`/en/${folder}${file.slug}`, file)
  }
  for (const { as, name } of site.declared)
    if (as === 'Topic') for (const locale of ['nl', 'en']) pages.set(`/${locale}/themas/${name}`, site)
  return pages
}

/** `publicFiles`: names in public/. */
export function checkOldAddresses(files: Facts[], site: Facts, publicFiles: string[], sayOf: (file: Facts) => Say): void {
  const pages = living(files, site)
  const claimed = new Map<string, Facts>()
  for (const file of files)
    for (const { as, name, ...at } of file.declared) {
      const address = as === 'Address' ? plainAddress(name) : undefined
      if (address === undefined) continue
      const [here, other, say] = [pages.get(address), claimed.get(address), sayOf(file)]
      if (isReserved(address, publicFiles)) say(at, `"${name}" is van de site zelf, en kan geen oud adres zijn: haal het weg`)
      else if (here && here.type === file.type && here.slug === file.slug)
        say(at, `"${name}" is het adres van dit stuk zelf: haal het weg`)
      else if (here) sayLives(file, here, name, at, say)
      else if (other === file) say(at, `"${name}" staat er twee keer`)
      else if (other) say(at, `"${name}" staat ook in ${other.file}: een oud adres leidt naar één stuk`)
      if (!other) claimed.set(address, file)
    }
}

/** A seminar that comes back under an old name is what people do every year: the new one has the address. */
function sayLives(file: Facts, here: Facts, name: string, at: Position, say: Say): void {
  if (file.type === 'Seminar' && here.type === 'Seminar')
    say(at, `op het oude adres "${name}" staat nu ${here.file}: wie het vraagt, komt daar`, 'warning')
  else say(at, `op "${name}" staat ${here.file}: haal het oude adres hier weg, of geef dat bestand een andere naam`)
}
