/** A new file for an editor: its place and its text, or why there is none. Writes nothing. */
import type { Moment } from '../../domain/units'
import { kinds } from '../documents'
import { fileNameOf } from './file-name'
import { frontMatter } from './front-matter'
import type { Scaffold } from './kinds'
import type { Known } from './known'

export type New = { ok: true; file: string; text: string } | { ok: false; why: string }

interface Wanted {
  scaffold: Scaffold
  title: string
  answers: Record<string, string>
  known: Known
  now: Moment
}

/** `file`: path below CONTENT_DIR, with `/`. `why`: Dutch, and says what would be right. */
export function makeNew({ scaffold, title, answers, known, now }: Wanted): New {
  const kind = kinds[scaffold.type]
  const slug = fileNameOf(title)
  if (slug === '') return { ok: false, why: `van "${title}" is geen adres te maken: gebruik ook letters of cijfers` }
  if (kind.reserved?.includes(slug))
    return { ok: false, why: `het adres "${slug}" is al van de site zelf: kies een andere titel` }
  const refused = scaffold.refuses?.(title)
  if (refused) return { ok: false, why: refused }
  const taken = known.fileOf(scaffold.type, slug)
  if (taken) return { ok: false, why: `er is al ${scaffold.called} met dat adres: ${taken}. Kies een andere titel` }
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''))
  const filled = { [scaffold.title]: title, ...scaffold.always, ...(scaffold.filled?.(said) ?? said) }
  const front = frontMatter(kind.fields, filled)
  const file = [kind.folder, scaffold.folder?.(now), `${slug}.${kind.body ? 'mdx' : 'yaml'}`].filter(Boolean).join('/')
  return { ok: true, file, text: kind.body ? `---\n${front}\n---\n\n${scaffold.body}\n` : `${front}\n` }
}
