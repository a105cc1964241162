import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost, type Outcome } from '@/lib/desk/press'
import { explain } from '@/lib/http/answers/words'
import { grouped } from '@/lib/http/requests/forms/posted'
import { type Added, addByHand } from '@/lib/signups/desk/add'

export const dynamic = 'force-dynamic'

const form = ({ slug = '' }: Record<string, string>) => deskPath.people(decodeURIComponent(slug), '/nieuw')

/** Signs somebody up by hand. */
export const POST = deskPost(z.record(z.string(), z.string()), form, async ({ fields, typed, who, params, now }) => {
  const seminar = decodeURIComponent(params.slug ?? '')
  const asked = { seminar, body: grouped(typed), anyway: fields.anyway === 'ja', actor: who }
  const added = await addByHand(database(), asked, now)
  if (added.ok)
    return { to: deskPath.person(added.id), said: `${typed.name?.trim() ?? ''} staat op de lijst en krijgt een mail.` }
  if (added.code === 'seminar_unknown') return { gone: true }
  return refusal(added, typed, form(params))
})

function refusal(added: Exclude<Added, { ok: true }>, typed: Record<string, string>, back: string): Outcome {
  if (added.already) return { back, errors: [{ field: 'email', message: 'Dit adres staat al op de lijst van deze avond.' }] }
  const { detail, errors } = explain({ ...added, typed: typed.code }, 'nl')
  return { back, errors: errors ?? [{ field: 'name', message: detail }] }
}
