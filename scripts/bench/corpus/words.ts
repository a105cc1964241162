/** A large vocabulary for the search benchmark: as in a newspaper few words are everywhere and most are rare, many of them compounds. */
import { randomFrom } from './writer'

const REAL = [
  ...'de het een en van in is dat op te niet met voor zijn er aan'.split(' '),
  ...'klant seminar medewerker telefoon werkdag gesprek vergadering tevredenheid organisatie afspraak'.split(' '),
]
const COMPOUNDS = [
  'avondseminar',
  'telefooncentrale',
  'klantentevredenheid',
  'medewerkerstevredenheidsonderzoek',
  'werkdagboek',
]
const SYLLABLES =
  'bak bed bier boek brood dag deur dorp geld glas goed haven hoed huis kaas kamer kast kerk kind klok kop kracht laan land licht lijn lood maan markt merk molen muur naald nacht pad plein raam rand regen ring rol schip school sloot spoor staal stoel straat taal tafel trein tuin veld vest vlag voet water weg wind winkel zaak zand zee'.split(
    ' ',
  )

export class Vocabulary {
  /** The most common first. */
  readonly words: string[]
  private readonly random: () => number

  constructor(size: number, seed = 17) {
    this.random = randomFrom(seed)
    const words = new Set(REAL)
    while (words.size < size) {
      if (words.size === 5_000) for (const compound of COMPOUNDS) words.add(compound)
      words.add(Array.from({ length: 1 + Math.floor(this.random() * 3.2) }, () => this.pick(SYLLABLES)).join(''))
      words.add(this.pick(SYLLABLES) + this.syllable() + this.syllable())
    }
    this.words = [...words].slice(0, size)
  }

  pick = <T>(from: readonly T[]): T => from[Math.floor(this.random() * from.length)] as T
  private syllable = () =>
    this.pick([...'bdgklmnprstvw']) + this.pick(['a', 'e', 'i', 'o', 'u', 'ie', 'oe', 'ei', 'aa']) + this.pick([...'nrstlkd'])
  between = (least: number, most: number) => least + Math.floor(this.random() * (most - least + 1))

  /** By Zipf: the second word half as often as the first, and so on. */
  word = (): string => this.words[Math.floor(this.words.length ** this.random()) - 1] as string
  text = (count: number) => Array.from({ length: count }, this.word).join(' ')
  /** A word of this rank or less common, up to the other. */
  ranked = (from: number, to: number) => this.words[this.between(from, to)] as string
  /** With a letter that is missing, or two that changed places. */
  wrong(word: string): string {
    const at = this.between(1, word.length - 2)
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    return this.random() < 0.5 && swapped !== word ? swapped : word.slice(0, at) + word.slice(at + 1)
  }
}
