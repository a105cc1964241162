/** Old addresses (`redirectFrom`): none may take what is the program's own, what lives, or what another file claims. Pure. */
import { isReserved, plainAddress } from '../../reserved'
import type { Position } from '../fields/problems'
import { type Said, said } from '../words/rules'
import type { Facts } from './facts'
import { addressesOf, kind, type Living, type Named, type Others } from './names'

type Say = (at: Position, what: Said) => void

/** `publicFiles`: names in public/. */
export function checkOldAddresses(file: Facts, others: Others, publicFiles: readonly string[], say: Say): void {
  const before = new Set<string>()
  for (const { as, name, ...at } of file.declared) {
    const address = as === 'Address' ? plainAddress(name) : undefined
    if (address === undefined) continue
    const here = others.named(kind.lives, address).at(-1)
    const first = others.named(kind.claimed, address)[0]?.file
    const { type, slug } = (here?.value ?? {}) as Partial<Living>
    if (isReserved(address, publicFiles)) say(at, said('oldReserved', { old: name }))
    else if (here && type === file.type && slug === file.slug) say(at, said('oldIsOwn', { old: name }))
    else if (here && loops(file, here, others)) say(at, said('oldLoops', { old: name, file: here.file }))
    else if (here) sayLives(file, here, name, at, say)
    else if (first !== undefined && first !== file.file) say(at, said('oldClaimed', { old: name, file: first }))
    else if (before.has(address)) say(at, said('oldTwice', { old: name }))
    before.add(address)
  }
}

/** Whether what lives at an old address of this file has this file's own address for an old one. */
const loops = (file: Facts, here: Named, others: Others) =>
  addressesOf(file).some((own) => others.named(kind.claimed, own).some((claiming) => claiming.file === here.file))

/** A seminar that comes back under an old name is what people do every year: the new one has the address. */
function sayLives(file: Facts, here: Named, name: string, at: Position, say: Say): void {
  if (file.type === 'Seminar' && (here.value as Living).type === 'Seminar')
    say(at, said('oldLivesAgain', { old: name, file: here.file }))
  else say(at, said('oldLives', { old: name, file: here.file }))
}
