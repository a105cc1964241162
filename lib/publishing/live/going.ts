/** Makes an edition live: facts, pointer, pages; and all the way back when a page fails. */

import type { Statements } from '../../editions/file/statements'
import { keepEdition } from '../../editions/file/write/keep'
import type { BodyOf } from '../../editions/file/write/write'
import { rememberCommit } from '../../editions/pointer'
import type { Edition } from '../../editions/types'
import type { Base, Outcome, PublishOptions } from '../outcome'
import { answeringServers, askForPages } from '../servers/ask'
import { pagesOfChange } from './changed'
import { rememberMade } from './last-made'

export const howOf = ({ atStart }: Pick<PublishOptions, 'atStart'>) => (atStart ? 'start' : 'publish')

/** What was an edition before has all its bodies in the file. */
export const nothingNew: BodyOf = (hash) => {
  throw new Error(`document ${hash} is not in the file of editions`)
}

interface Going {
  edition: Edition
  bodyOf: BodyOf
  /** What is live. */
  before: Edition | undefined
}

/** Facts, pointer, pages; and all the way back when a page fails. */
export async function goLive(
  file: Statements,
  options: Base & Partial<PublishOptions>,
  { edition, bodyOf, before }: Going,
): Promise<Outcome> {
  const { dataDir, copyFacts, companion } = options
  const servers = await answeringServers(dataDir)
  const warnings = await copyFacts(edition, howOf(options))
  const turnTo = (to: Edition, body: BodyOf) => {
    keepEdition(file, { edition: to, bodyOf: body, companion })
    rememberCommit(dataDir, to.commit)
    rememberMade(dataDir, to)
  }
  try {
    turnTo(edition, bodyOf)
  } catch (error) {
    // A disk that is full has left the file as it was.
    if (before) await copyFacts(before, 'back')
    throw error
  }
  const answer = await askForPages(dataDir, servers, pagesOfChange(before, edition))
  if ('asked' in answer) return { ok: true, edition, asked: answer.asked, unchanged: false, problems: [], warnings }
  if (before) {
    await copyFacts(before, 'back')
    turnTo(before, nothingNew)
  }
  return { ok: false, why: 'page', failure: answer, backTo: before?.id }
}
