import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { takeOff } from '@/lib/signups/desk/take-off'

export const dynamic = 'force-dynamic'

const page = ({ id = '' }: Record<string, string>) => deskPath.person(id)
const sentence = 'Schrijf in een zin waarom: dat leest wie het aangaat.'
const schema = z.object({ reason: z.string(sentence).trim().min(3, sentence).max(500, 'Hooguit 500 tekens.') })

/** Takes somebody off the list, and says why. */
export const POST = deskPost(schema, page, async ({ fields, params, who, now }) => {
  const taken = await takeOff(database(), { id: params.id ?? '', reason: fields.reason, actor: who }, now)
  if (taken.ok) return { to: page(params), said: 'Van de lijst gehaald. De mail met de reden gaat.' }
  if (taken.why === 'unknown') return { gone: true }
  const message = taken.why === 'past' ? 'De avond is al begonnen.' : 'Deze aanmelding was er al niet meer.'
  return { back: page(params), errors: [{ field: 'reason', message }] }
})
