import { database } from '@/lib/database/open'
import { changeBatch } from '@/lib/desk/codes/batch'
import { deskBatch } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { anyFields } from '@/lib/desk/codes/sent'
import { changesIn, readTerms } from '@/lib/desk/codes/terms'
import { say } from '@/lib/desk/codes/words'
import { deskPost } from '@/lib/desk/press'

export const dynamic = 'force-dynamic'

const backOf = ({ id = '' }: Record<string, string>) => codesPath.batch(id)

/** All but what they are called, and that each is for one sign-up. */
export const POST = deskPost(anyFields, backOf, async ({ fields, params, who, now }) => {
  const { id = '' } = params
  const terms = (await deskBatch(database(), id))?.terms
  if (!terms) return { gone: true }
  const known = await pickable(database(), now, terms.seminars === 'all' ? [] : terms.seminars)
  const read = readTerms(
    fields,
    known.map(({ slug }) => slug),
  )
  if (!read.ok) return { back: backOf(params), errors: read.errors }
  const { maxSeats: _, perPerson: __, ...changes } = changesIn(terms, read.terms)
  if (Object.keys(changes).length === 0) return { to: backOf(params), said: say('said.nothing') }
  await changeBatch(database(), id, changes, who, now)
  return { to: backOf(params), said: say('said.batchChanged') }
})
