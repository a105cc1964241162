/**
 * Every migration, in order. They only go forward: one that has been released is never changed, the next mends it. A database of each
 * that was released is in tests/fixtures/databases, and is brought up to date by a test.
 */
import type { Migration } from 'kysely'
import * as signUps from './001-sign-ups'
import * as publication from './002-publication'
import * as seats from './003-seats'
import * as authorsWord from './005-authors-word'
import * as desk from './006-desk'
import * as codeBatches from './007-code-batches'
import * as people from './008-people'
import * as limits from './009-limits'
import * as figures from './010-figures'
import * as telling from './011-telling'
import * as answersPartners from './012-answers-partners'
import * as door from './013-door'
import * as openingsByDay from './014-openings-by-day'

export const migrations: Record<string, Migration> = {
  '001-sign-ups': signUps,
  '002-publication': publication,
  '003-seats': seats,
  '005-authors-word': authorsWord,
  '006-desk': desk,
  '007-code-batches': codeBatches,
  '008-people': people,
  '009-limits': limits,
  '010-figures': figures,
  '011-telling': telling,
  '012-answers-partners': answersPartners,
  '013-door': door,
  '014-openings-by-day': openingsByDay,
}
