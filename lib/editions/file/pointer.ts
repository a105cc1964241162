/** Which editions the file has, by number, and which of them is live. */
import type { Edition } from '../types'
import type { Statements } from './statements'

export interface Numbered {
  id: number
  /** The edition's own id. */
  name: string
  /** The number of the edition that was live when it was made. */
  previous: number | null
  fingerprint: string
  madeAt: number
  commit: string | null
}

export const liveNumber = (file: Statements): number | undefined =>
  file.one<{ live: number | null }>('select live from pointer')?.live ?? undefined

export const newestNumber = (file: Statements): number | undefined =>
  file.one<{ id: number | null }>('select max(id) id from edition')?.id ?? undefined

/** The id of the edition that was written last, live or not. */
export const newestName = (file: Statements): string | undefined =>
  file.one<{ name: string }>('select name from edition order by id desc limit 1')?.name

export const moveToNumber = (file: Statements, number: number): void => file.run('update pointer set live = ?', number)

export const numbered = (file: Statements, number: number): Numbered | undefined =>
  file.one<Numbered>(
    'select id, name, previous, fingerprint, made_at madeAt, content_commit "commit" from edition where id = ?',
    number,
  )

/** The number under which the file has this very edition; undefined when it does not, or not any more. */
export const numberOf = (file: Statements, { id, fingerprint }: Pick<Edition, 'id' | 'fingerprint'>): number | undefined =>
  file.one<Numbered>('select id from edition where name = ? and fingerprint = ? order by id desc', id, fingerprint)?.id

/** The newest edition of a commit of the content; undefined when the file has none. */
export const numberOfCommit = (file: Statements, commit: string): number | undefined =>
  file.one<{ id: number }>('select id from edition where content_commit = ? order by id desc limit 1', commit)?.id

/** The edition that was live before the live one; undefined when there is none, or when it was cleared away. */
export function previousNumber(file: Statements): number | undefined {
  const live = liveNumber(file)
  const previous = live === undefined ? undefined : numbered(file, live)?.previous
  return previous ? numbered(file, previous)?.id : undefined
}

/** The live edition, the one that was live before it, and so on: some of what the desk made stands between them in the file. */
export function goingBack(file: Statements, count: number): number[] {
  const numbers: number[] = []
  let about = numberedOrNone(file, liveNumber(file))
  for (; about && numbers.length < count; about = numberedOrNone(file, about.previous)) numbers.push(about.id)
  return numbers
}

const numberedOrNone = (file: Statements, number: number | null | undefined) =>
  typeof number === 'number' ? numbered(file, number) : undefined
