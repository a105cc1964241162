import { database } from '@/lib/database/open'
import { wrongKey } from '@/lib/desk/codes/key'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { anyFields } from '@/lib/desk/codes/sent'
import { readTerms } from '@/lib/desk/codes/terms'
import { say } from '@/lib/desk/codes/words'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import { makeCode } from '@/lib/signups/desk/codes'

export const dynamic = 'force-dynamic'

/** Makes a code. */
export const POST = deskPost(anyFields, codesPath.new, async ({ fields, who, now }) => {
  const back = codesPath.new
  const code = fields.code?.trim() ?? ''
  const read = readTerms(
    fields,
    (await pickable(database(), now)).map(({ slug }) => slug),
  )
  const wrong = wrongKey(code)
  const errors = [...(wrong ? [{ field: 'code', message: wrong }] : []), ...(read.ok ? [] : read.errors)]
  if (!read.ok || errors.length > 0) return { back, errors }
  const made = await makeCode(database(), { code, normalised: normaliseCode(code), ...read.terms }, who, now)
  if (!made) return { back, errors: [{ field: 'code', message: say('wrong.codeExists', { code }) }] }
  return { to: deskPath.code(normaliseCode(code)), said: say('said.made', { code }) }
})
