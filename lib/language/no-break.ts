/** The spaces at which a line may not break: between a number and what it counts, an abbreviation and what it stands before, ’s and avonds. */
import type { Locale } from '../domain/locale'

const NO_BREAK = '\u00a0'

const months = {
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
}
const measures = '%|°C|km|m|cm|mm|m²|kg|g|gram|l|ml|kB|MB|GB'
const units = {
  nl: `${months.nl}|uur|uren|minuten|minuut|min\\.|seconden|dagen|weken|maanden|jaar|jaren|eeuw|euro|cent|procent|duizend|miljoen|miljard|keer|maal|meter|kilometer|kilo|liter|graden|pagina[’']s|bladzijden|${measures}`,
  en: `${months.en}|hours?|minutes?|min\\.|seconds?|days?|weeks?|months?|years?|euros?|cents?|per cent|percent|thousand|million|billion|times|metres?|kilometres?|kilos?|litres?|degrees|pages|a\\.?m\\.?|p\\.?m\\.?|${measures}`,
}
const beforeNumber = {
  nl: '(?:p|pp|blz|nr|nrs|no|art|afb|fig|tab|hfst|par|ca|vol|jrg|afl)\\.|hoofdstuk|artikel|pagina|bladzijde|paragraaf|figuur|tabel|noot|nummer|deel',
  en: `(?:p|pp|no|nos|art|fig|ch|ca|vol|sec)\\.|chapter|article|page|section|figure|table|note|number|part|${months.en}`,
}
const titles = {
  nl: '(?:dr|drs|prof|mr|ir|ing|mw|mevr|dhr|ds|st)\\.',
  en: '(?:Mr|Mrs|Ms|Dr|Prof|St)\\.?',
}

/** What Dutch writes before a word with an apostrophe: ’s avonds, ’t Hof. */
const elided = /(?<=(?<![\p{L}\p{N}])[’'](?:[stnkmSTNKM]|ns))[ \n](?=\p{L})/gu

/** The letters of first names before a surname: J.R. de Vries. */
const initials = /(?<=(?<![\p{L}\p{N}])(?:\p{Lu}\.)+)[ \n](?=\p{Lu}|(?:van|von|de|den|der|ten|ter|te|het|la|le|du|di) )/gu

/** Something like a title, or an initial, before a name. */
export const person =
  /\b(?:[DdMmIi]r|[Dd]rs|[Pp]rof|[Ii]ng|[Mm]w|[Mm]evr|[Dd]hr|[Dd]s|[Ss]t|Mrs|Ms)\.?[ \n]|(?<!\p{L})\p{Lu}\.[ \n]/u

const space = '[ \\n]'
/** The space comes first, and is looked at from both sides: most are none of these, and that is seen at once. */
const byNumber = (locale: Locale) =>
  new RegExp(
    `${space}(?=\\d)(?<=(?:[€$£§]|(?<![\\p{L}\\p{N}])(?:${beforeNumber[locale]}))${space})|` +
      `${space}(?<=\\d${space})(?=(?:${units[locale]})(?![\\p{L}\\p{N}]))`,
    'giu',
  )
const byTitle = (locale: Locale) => new RegExp(`${space}(?=\\p{Lu})(?<=(?<![\\p{L}\\p{N}])(?:${titles[locale]})${space})`, 'gu')
const numbers = { nl: byNumber('nl'), en: byNumber('en') }
const persons = { nl: byTitle('nl'), en: byTitle('en') }

/** The text with those spaces made such that no line breaks there. */
export function glue(text: string, locale: Locale): string {
  const done = /\d/.test(text) ? text.replace(numbers[locale], NO_BREAK) : text
  const bound = locale === 'nl' && /[’']/.test(done) ? done.replace(elided, NO_BREAK) : done
  return person.test(bound) ? bound.replace(persons[locale], NO_BREAK).replace(initials, NO_BREAK) : bound
}
