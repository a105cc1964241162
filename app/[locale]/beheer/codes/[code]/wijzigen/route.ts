import { database } from '@/lib/database/open'
import { deskCode } from '@/lib/desk/codes/list'
import { pickable } from '@/lib/desk/codes/pickable'
import { anyFields } from '@/lib/desk/codes/sent'
import { changesIn, readTerms } from '@/lib/desk/codes/terms'
import { say } from '@/lib/desk/codes/words'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { changeCode } from '@/lib/signups/desk/codes'

export const dynamic = 'force-dynamic'

const backOf = ({ code = '' }: Record<string, string>) => deskPath.code(decodeURIComponent(code))

/** All but the code itself can be changed, also after its first use: only what is different is said over its file. */
export const POST = deskPost(anyFields, backOf, async ({ fields, params, who, now }) => {
  const code = await deskCode(database(), decodeURIComponent(params.code ?? ''))
  if (!code) return { gone: true }
  const { terms } = code
  const known = await pickable(database(), now, terms.seminars === 'all' ? [] : terms.seminars)
  const read = readTerms(
    fields,
    known.map(({ slug }) => slug),
  )
  if (!read.ok) return { back: backOf(params), errors: read.errors }
  const changes = changesIn(terms, read.terms)
  const to = backOf(params)
  if (Object.keys(changes).length === 0) return { to, said: say('said.nothing') }
  await changeCode(database(), terms.normalised, changes, who, now)
  return { to, said: say('said.changed') }
})
