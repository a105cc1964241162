/** The report of a move, as Markdown. The same input gives the same report. Pure. */
import { lineIn } from '../../content/fields/problems'
import type { Problem } from '../../content/types'
import type { Locale } from '../../domain/locale'
import { accounted, type Row } from '../ledger'
import type { Moved } from '../moved'
import type { FiledNote, NoteRule } from '../notes'
import { en } from '../words/en'
import { nl } from '../words/nl'

const words = { nl, en } satisfies Record<Locale, unknown>

export function reportOf(moved: Moved, problems: readonly Problem[], language: Locale): string {
  const say = words[language].report
  const parts = [`# ${say.title(plain(moved.facts.title) || '?')}`, say.intro, ...(moved.facts.broken ? [say.broken] : [])]
  parts.push(`## ${say.counts}`, table(moved, language), sums(moved, language), say.redirects(moved.redirects))
  parts.push(`## ${say.check}`, ...checked(problems, language))
  parts.push(`## ${say.todo}`, ...notes(moved.notes, language))
  parts.push(...leftBehind(moved, language))
  return `${parts.join('\n\n')}\n`
}

function table({ ledger }: Moved, language: Locale): string {
  const { report, kinds } = words[language]
  const rows = ledger
    .all()
    .map((row) => [
      kinds[row.kind],
      row.came,
      row.done,
      left(row, language),
      row.came === accounted(row) && !row.left.lost ? report.yes : report.no,
    ])
  return [report.head, ['---', '---:', '---:', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const left = (row: Row, language: Locale) =>
  Object.entries(row.left)
    .filter(([, count]) => count !== 0)
    .map(([why, count]) => `${count} ${words[language].outcomes[why as keyof Row['left']]}`)
    .join(', ')

function sums({ unequal, ledger }: Moved, language: Locale): string {
  const { report, kinds } = words[language]
  const whole = ledger.unequal().map(({ kind }) => kinds[kind])
  if (unequal.length === 0) return whole.length === 0 ? report.sumsAgree : report.sumsDifferWhole(whole.join(', '))
  const files = new Set(unequal.map(({ file }) => file)).size
  const lines = unequal.map(
    (one) => `- \`${one.file}\`: ${report.unequal({ ...one, kind: kinds[one.kind as keyof typeof kinds] })}`,
  )
  return [report.sumsDiffer(files), '', ...lines].join('\n')
}

function checked(problems: readonly Problem[], language: Locale): string[] {
  const say = words[language].report
  const errors = problems.filter(({ severity }) => severity === 'error')
  const others = problems.length - errors.length
  const found =
    errors.length === 0
      ? say.checkFine
      : [
          say.checkErrors(errors.length),
          '',
          ...errors.map((one) => `- \`${lineIn(language, one).replaceAll('`', "'")}\``),
        ].join('\n')
  return others > 0 ? [found, say.checkWarnings(others)] : [found]
}

/** By rule, in the order of the words: what breaks most comes first. */
function notes(all: readonly FiledNote[], language: Locale): string[] {
  const { report, notes: said } = words[language]
  if (all.length === 0) return [report.nothing]
  return (Object.keys(said) as NoteRule[]).flatMap((rule) => {
    const of = all.filter((note) => note.rule === rule)
    if (of.length === 0) return []
    const [title = '', todo = ''] = said[rule]
    return [`### ${title} (${of.length})`, todo, of.map((note) => `- ${line(note, language)}`).join('\n')]
  })
}

const line = ({ file, about }: FiledNote, language: Locale) =>
  [file ? `\`${file}\`` : words[language].report.whole, about && `: ${plain(about)}`].filter(Boolean).join('')

/** What is no piece and came nowhere, by kind. */
function leftBehind({ facts }: Moved, language: Locale): string[] {
  const { report, kinds, outcomes } = words[language]
  const by = new Map<string, Map<string, number>>()
  for (const { kind, outcome, count, name } of facts.counted) {
    if (outcome === 'done' || name === '') continue
    const key = `${kinds[kind]}, ${outcomes[outcome]}`
    const names = by.get(key) ?? new Map<string, number>()
    by.set(key, names.set(name, (names.get(name) ?? 0) + count))
  }
  if (by.size === 0) return []
  const lists = Array.from(
    by,
    ([key, names]) =>
      `- ${key}: ${Array.from(names, ([name, count]) => plain(name) + (count > 1 ? ` (${count})` : '')).join(', ')}`,
  )
  return [`## ${report.left}`, report.leftIntro, lists.join('\n')]
}

/** Titles and addresses are whatever somebody typed. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_{}[\]()<>#|~]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/\s+/g, ' ')
    .trim()
