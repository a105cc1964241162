/**
 * The few stems that say what a body is about, for articles that are related: those that come back most, and of these the longer
 * ones. How rare they are in the whole publication is weighed later, with the edition (lib/editions/related/related.ts).
 */
import type { Locale } from '../../domain/locale'
import { fold, stem } from '../../language/stem'

/** More say nothing new, and each is remembered for every file. */
const MOST = 24
/** Shorter words are nearly all of them grammar. */
const SHORTEST = 5
/** Longer ones are rulers and addresses. */
const LONGEST = 60
/** What sticks to a word; most have nothing, which is seen at a glance. */
const around = /^[^\p{L}]+|['’ʼ]s$|[^\p{L}]+$/gu
const isBare = /^[a-z]+$/

/** `words` as they stand in the text, with what sticks to them. Stems with spaces between: one string is read back soonest. */
export function termsOf(words: string[], locale: Locale): string {
  const written = new Map<string, number>()
  for (const word of words)
    if (word.length >= SHORTEST && word.length <= LONGEST) written.set(word, (written.get(word) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [word, count] of written) {
    const bare = isBare.test(word) ? word : fold(word.replace(around, ''))
    if (bare.length < SHORTEST || ordinary[locale].has(bare)) continue
    const term = stem(bare, locale)
    counts.set(term, (counts.get(term) ?? 0) + count)
  }
  return mostTelling(counts).join(' ')
}

/** Those that come back most, of these the longer ones. What comes once is only looked at when there are too few others. */
function mostTelling(counts: Map<string, number>): string[] {
  const all = Array.from(counts)
  const back = all.filter(([, count]) => count > 1)
  const telling = ([a, n]: [string, number], [b, m]: [string, number]) => m - n || b.length - a.length || (a < b ? -1 : 1)
  const chosen = back.length >= MOST ? back : all
  return chosen
    .sort(telling)
    .slice(0, MOST)
    .map(([term]) => term)
}

/** Words that every text has and that say nothing of it. The publication's own common words are found with the edition. */
const ordinary: Record<Locale, Set<string>> = {
  nl: new Set(
    `aangezien achter ander andere anderen begin begint beter bijna binnen boven buiten daarbij daardoor daarin daarmee daarna
    daarom daarop daarover daarvan daarvoor dagen degene deden deze dezelfde dingen doorgaans drie eenmaal eens eerder eerst eerste
    eigen eigenlijk elkaar enige enkele ergens geeft geen gegeven gekregen geleden genoeg geven gewoon gezegd gingen goede goed
    grote hadden hebben hebt heeft helemaal hetzelfde hierbij hierdoor hiermee hiervoor hoeft hoeveel iedere iedereen iemand iets
    ikzelf ineens jaar jaren jezelf juist kwamen komen komt konden kreeg krijg krijgen krijgt kunnen laatste laten later lijkt
    maakt maakte maken mannen meeste meestal mensen misschien moest moesten moeten mogen naast nergens nieuwe niemand niets nodig
    nooit omdat onder ondertussen ongeveer onszelf opeens opnieuw overal pakte rond samen soms sinds sommige staan staat stond
    stonden steeds tegen terug terwijl tijdens toch toen tussen twee tweede uiteindelijk vaak vanaf veel verder vertelt vier
    vijf vinden vindt volgende voordat vooral voordien voorbij vraag vraagt vroeg vroeger waarbij waardoor waarin waarmee waarom
    waarop waarover waarvan waarvoor wanneer waren weer weken welke weten wezen wilde wilden willen worden wordt werden werd
    zeggen zegt zelfs zeker zelden zichzelf zitten zoals zonder zouden zulke zullen`.split(/\s+/),
  ),
  en: new Set(
    `about above after again against almost along already although always among another anything around asked because become
    becomes before being below between cannot could course didn doesn doing during either enough every everyone everything first
    given going great having itself later might moment myself never nobody nothing often other others ourselves people perhaps
    quite rather really right should simply since someone something sometimes still taken their theirs themselves there these
    thing things think those though three through together toward towards under until using wanted where whether which while
    whole whose within without would years yourself`.split(/\s+/),
  ),
}
