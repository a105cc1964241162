/** Dutch that reads like a newspaper to a computer: the same for the same seed, on every machine. */
// Common Dutch words, in about the mix of a newspaper: short function words often, long ones seldom.
const common =
  'de het een en van in is dat op te niet met voor zijn er aan die om ook als maar bij nog uit door over naar dan wel wat we ze hoe geen meer waar zo al tot wie toen kan moet zou'
const nouns =
  'klant werkdag afspraak collega vergadering rooster gesprek keuze vraag avond week maandag koffie kantoor winkel leiding ploeg planning tafel stoel brief telefoon belofte gewoonte verhaal boek stad buurt overleg besluit fout oplossing dienst aandacht toekomst verandering organisatie medewerker verantwoordelijkheid samenwerking'
const verbs =
  'werkt vraagt ziet hoort schrijft leest denkt begint stopt kiest maakt geeft neemt houdt vertelt blijft verandert luistert beslist probeert herinnert ontdekt verwacht'
const adjectives =
  'gewone stille drukke lange korte eerlijke nieuwe oude vaste kleine grote goede lastige open vroege late rustige trage echte onverwachte zorgvuldige toekomstgerichte'
export const [commonWords, nounWords, verbWords, adjectiveWords] = [common, nouns, verbs, adjectives].map((words) =>
  words.split(' '),
)

/** mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export class Writer {
  private readonly random: () => number
  constructor(seed: number) {
    this.random = randomFrom(seed)
  }
  between = (least: number, most: number) => least + Math.floor(this.random() * (most - least + 1))
  chance = (part: number) => this.random() < part
  pick = <T>(from: readonly T[] | undefined): T => from?.[Math.floor(this.random() * from.length)] as T

  private word(): string {
    const kind = this.random()
    return this.pick(kind < 0.5 ? commonWords : kind < 0.75 ? nounWords : kind < 0.9 ? verbWords : adjectiveWords)
  }
  words = (count: number) => Array.from({ length: count }, () => this.word()).join(' ')
  title = () => capital(`${this.pick(adjectiveWords)} ${this.pick(nounWords)} ${this.words(this.between(2, 4))}`)
  sentence(): string {
    const text = this.words(this.between(7, 19))
    const mark = this.random()
    if (mark < 0.06) return `${capital(text)} *${this.pick(nounWords)}*.`
    if (mark < 0.1) return `${capital(text)} **${this.pick(adjectiveWords)}** ${this.pick(nounWords)}.`
    if (mark < 0.13) return `${capital(text)} [${this.words(3)}](https://example.org/${this.pick(nounWords)}).`
    return `${capital(text)}${this.pick(['.', '.', '.', '?', ','])}`.replace(/,$/, ', en dan weer verder.')
  }
  paragraph = () => Array.from({ length: this.between(3, 6) }, () => this.sentence()).join(' ')
}
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10)
