/** The table of a privacy page, made of the one that erasing goes by (lib/domain/people/retention.ts): what is kept of people, why and for how long. */
import type { Locale } from './domain/locale'
import { kept } from './domain/people/retention'
import { messages } from './words'

/** In Markdown. `days`: the usual `retentionDays`. */
export function keptTable(locale: Locale, days = 60): string {
  const { heads, kept: lines, until } = messages[locale].privacy
  const rows = kept.map(({ name, until: how }) => [
    lines[name].what,
    lines[name].why,
    until[how].replace('{days}', String(days)),
  ])
  return [Object.values(heads), ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
