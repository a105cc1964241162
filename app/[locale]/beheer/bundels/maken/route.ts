import { database } from '@/lib/database/open'
import { MOST, makeBatch } from '@/lib/desk/codes/batch'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { anyFields } from '@/lib/desk/codes/sent'
import { readTerms } from '@/lib/desk/codes/terms'
import { say } from '@/lib/desk/codes/words'
import { deskPost } from '@/lib/desk/press'

export const dynamic = 'force-dynamic'

/** Makes a batch. */
export const POST = deskPost(anyFields, codesPath.newBatch, async ({ fields, who, now }) => {
  const back = codesPath.newBatch
  const [name, typed] = [fields.name?.trim().slice(0, 100) ?? '', fields.count?.trim() ?? '']
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  const read = readTerms(
    fields,
    (await pickable(database(), now)).map(({ slug }) => slug),
  )
  const errors = [
    ...(name === '' ? [{ field: 'name', message: say('wrong.name') }] : []),
    ...(count < 1 || count > MOST ? [{ field: 'count', message: say('wrong.count', { most: MOST }) }] : []),
    ...(read.ok ? [] : read.errors),
  ]
  if (!read.ok || errors.length > 0) return { back, errors }
  const id = await makeBatch(database(), { name, count, terms: read.terms }, who, now)
  return { to: codesPath.batch(id), said: say('said.batchMade', { count }) }
})
