/** Old addresses (`redirectFrom`): none may take what is the program's own, what lives, or what another file claims. Pure. */
import { isReserved, plainAddress } from '../../reserved'
import type { Position } from '../fields/problems'
import type { Problem } from '../types'
import type { Facts } from './facts'
import { kind, type Living, type Named, type Others } from './names'

type Say = (at: Position, message: string, severity?: Problem['severity']) => void

/** `publicFiles`: names in public/. */
export function checkOldAddresses(file: Facts, others: Others, publicFiles: readonly string[], say: Say): void {
  const before = new Set<string>()
  for (const { as, name, ...at } of file.declared) {
    const address = as === 'Address' ? plainAddress(name) : undefined
    if (address === undefined) continue
    const here = others.named(kind.lives, address).at(-1)
    const first = others.named(kind.claimed, address)[0]?.file
    const { type, slug } = (here?.value ?? {}) as Partial<Living>
    if (isReserved(address, publicFiles)) say(at, `"${name}" is van de site zelf, en kan geen oud adres zijn: haal het weg`)
    else if (here && type === file.type && slug === file.slug) say(at, `"${name}" is het adres van dit stuk zelf: haal het weg`)
    else if (here) sayLives(file, here, name, at, say)
    else if (first !== undefined && first !== file.file)
      say(at, `"${name}" staat ook in ${first}: een oud adres leidt naar één stuk`)
    else if (before.has(address)) say(at, `"${name}" staat er twee keer`)
    before.add(address)
  }
}

/** A seminar that comes back under an old name is what people do every year: the new one has the address. */
function sayLives(file: Facts, here: Named, name: string, at: Position, say: Say): void {
  if (file.type === 'Seminar' && (here.value as Living).type === 'Seminar')
    say(at, `op het oude adres "${name}" staat nu ${here.file}: wie het vraagt, komt daar`, 'warning')
  else say(at, `op "${name}" staat ${here.file}: haal het oude adres hier weg, of geef dat bestand een andere naam`)
}
