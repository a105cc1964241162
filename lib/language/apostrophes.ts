/** The apostrophes that stand at the start of a word, where a quote could stand as well. */
import type { Locale } from '../domain/locale'

/** Not `'n'`, which is a letter that someone quotes. */
const elided: Record<Locale, RegExp> = {
  nl: /'(?<![\p{L}\p{N}]')(?=(?:[SsTtNn]|ns|m|k|r|ie|em|[Tt]is|[Tt]was|[Tt]zelfde|tzij)(?![\p{L}\p{N}']))/gu,
  en: /'(?<![\p{L}\p{N}]')(?=(?:n|em|til|[Tt]is|[Tt]was|[Tt]were)(?![\p{L}\p{N}']))|'n'(?<=\p{L} 'n')(?= \p{L})/gu,
}

/** A year without its century: '90, '68. Where a closing quote follows it may be a quote: '10 tips'. */
const year = /'(?<![\p{L}\p{N}]')(?=\d\d(?:['’]?s|er|ers)?(?![.,]\d|[\p{L}\p{N}]))/gu
const surelyYear =
  /(?:jaren|sinds|anno|zomer|winter|herfst|voorjaar|najaar|lente|seizoen|the|since|summer|spring)(?: van| of)? $/
const closes = /^(?:[^'"]|(?<=\p{L})'(?=\p{L}))*[^\s'"]'(?![\p{L}\p{N}])(?<!s'(?= \p{L}))/u

export function apostrophes(text: string, locale: Locale): string {
  if (!text.includes("'")) return text
  const told = text.replace(elided[locale], (found) => found.replaceAll("'", '’'))
  if (!/'\d\d/.test(told)) return told
  return told.replace(year, (mark, offset: number) =>
    surelyYear.test(told.slice(0, offset)) || !closes.test(told.slice(offset + 1)) ? '’' : mark,
  )
}
