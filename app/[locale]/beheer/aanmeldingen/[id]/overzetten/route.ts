import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { moveSignUp } from '@/lib/signups/desk/take-off'

export const dynamic = 'force-dynamic'

const page = ({ id = '' }: Record<string, string>) => deskPath.person(id)
const schema = z.object({ to: z.string('Kies een avond.').min(1, 'Kies een avond.'), anyway: z.string().optional() })

const why = {
  already: 'Deze aanmelding is er niet meer.',
  past: 'Deze avond is al begonnen.',
  same: 'Daar staat deze aanmelding al.',
  closed: 'Naar die avond kan niemand meer.',
  there: 'Dit adres staat daar al op de lijst.',
  full: 'Daar is geen plaats, en geen wachtlijst.',
}

/** Puts somebody on another evening. */
export const POST = deskPost(schema, page, async ({ fields, params, who, now }) => {
  const asked = { id: params.id ?? '', to: fields.to, anyway: fields.anyway === 'ja', actor: who }
  const moved = await moveSignUp(database(), asked, now)
  if (moved.ok)
    return { to: deskPath.person(moved.id), said: moved.status === 'confirmed' ? 'Overgezet.' : 'Overgezet, op de wachtlijst.' }
  return moved.why === 'unknown' ? { gone: true } : { back: page(params), errors: [{ field: 'to', message: why[moved.why] }] }
})
