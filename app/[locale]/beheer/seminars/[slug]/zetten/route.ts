import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { changeSeminar, type Said } from '@/lib/signups/desk/seminar'

export const dynamic = 'force-dynamic'

const page = ({ slug = '' }: Record<string, string>) => deskPath.ofSeminar(decodeURIComponent(slug), 'instellen')

const howMany = 'Een heel getal, van 1 tot en met 100.000.'
const link = 'Een heel adres, dat met https:// begint.'
const sentence = 'Schrijf in een zin waarom: dat leest iedereen die zich heeft aangemeld.'
const seats = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, howMany)
  .transform(Number)
  .refine((count) => count >= 1 && count <= 100_000, howMany)
const schema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('capacity'), capacity: seats }),
  z.object({ form: z.literal('online'), online: z.url({ protocol: /^https?$/, error: link }).max(1000, link) }),
  z.object({ form: z.literal('cancelled'), cancelled: z.string().trim().min(3, sentence).max(500, 'Hooguit 500 tekens.') }),
  z.object({ form: z.enum(['capacity-file', 'online-file', 'cancelled-file']) }),
])

const said = {
  capacity: 'Het aantal plaatsen is gezet.',
  online: 'De link is gezet. Wie een plaats heeft, hoort het over een minuut.',
  cancelled: 'De avond is afgelast. Over een minuut gaat de mail; tot dan kun je het terugdraaien.',
  'capacity-file': 'Het aantal plaatsen is weer dat van het bestand.',
  'online-file': 'De link is weer die van het bestand.',
  'cancelled-file': 'De avond gaat door.',
}
const why = {
  past: 'Dat kan niet meer: de avond is begonnen of geweest.',
  not_online: 'Deze avond is niet online.',
  nothing: 'Zo stond het al.',
}

/** What the desk says of an evening. */
export const POST = deskPost(schema, page, async ({ fields, params, who, now }) => {
  const { form, ...values } = fields
  const field = form.replace('-file', '')
  const changes: Said = form.endsWith('-file') ? { [field]: null } : values
  const changed = await changeSeminar(database(), decodeURIComponent(params.slug ?? ''), changes, who, now)
  if (changed.ok) return { to: page(params), said: said[form] }
  return changed.why === 'unknown' ? { gone: true } : { back: page(params), errors: [{ field, message: why[changed.why] }] }
})
