/** What a change of the content does, as Markdown that a git host shows below a pull request. Pure. */
import { lineIn } from '../../../lib/content/fields/problems'
import type { Problem } from '../../../lib/content/types'
import type { Change, Changes } from '../../../lib/publishing/change-summary'

interface Shown {
  ref: string
  siteUrl: string
  /** Where pages are linked to instead: of drafts there is nothing else. */
  preview?: string
  isWrong: boolean
  /** Undefined where there is nothing to compare with, or the content has a mistake. */
  changes?: Changes
  drafts?: Change[]
  problems: Problem[]
}

/** A comment that is longer is refused by git hosts. */
const MOST = 100
const titles: Record<keyof Changes, string> = { nieuw: 'Nieuw', veranderd: 'Veranderd', verplaatst: 'Verplaatst', weg: 'Weg' }

export function asMarkdown({ ref, siteUrl, preview, isWrong, changes, drafts = [], problems }: Shown): string {
  const kinds = (Object.keys(titles) as (keyof Changes)[]).filter((kind) => changes && changes[kind].length > 0)
  const lists = kinds.map((kind) =>
    section(
      titles[kind],
      changes?.[kind].map((change) => item(change, kind === 'weg' ? undefined : (preview ?? siteUrl))) ?? [],
    ),
  )
  const nothing = changes && kinds.length === 0 ? [`Voor lezers verandert er niets ten opzichte van \`${code(ref)}\`.`] : []
  const hidden = drafts.map((draft) => item(draft, preview))
  const klad = hidden.length > 0 ? [section('Kladversies, alleen te zien in een voorbeeld', hidden)] : []
  const unknown =
    !changes && !isWrong
      ? [`Wat er bij \`${code(ref)}\` stond is niet te publiceren, dus er is niets om mee te vergelijken.`]
      : []
  const mistake = isWrong ? ['Er zit een fout in de inhoud: tot die hersteld is, wordt er niets gepubliceerd.'] : []
  const notes =
    problems.length > 0
      ? [
          section(
            'Om op te letten',
            problems.map((one) => `\`${code(lineIn('nl', one))}\``),
          ),
        ]
      : []
  return ['### Wat deze wijziging doet', ...mistake, ...unknown, ...nothing, ...lists, ...klad, ...notes].join('\n\n')
}

function section(title: string, items: string[]): string {
  const more = items.length > MOST ? [`- … en nog ${items.length - MOST}`] : []
  return [`**${title}** (${items.length})`, '', ...items.slice(0, MOST).map((one) => `- ${one}`), ...more].join('\n')
}

/** `site`: undefined where there is no page to go to. */
function item({ name, path, more }: Change, site: string | undefined): string {
  const words = plain(name)
  const linked =
    path === undefined || site === undefined ? words : `[${words}](${site}${encodeURI(path).replace(/[()]/g, encoded)})`
  return linked + plain(more)
}

/** Titles are whatever somebody types: no marks, no HTML, no names that are notified. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/\s+/g, ' ')
const code = (text: string) => text.replaceAll('`', "'").replace(/\s+/g, ' ')
const encoded = (mark: string) => `%${mark.charCodeAt(0).toString(16)}`
