/** What the organiser hears of a seat that was passed on: one by one, or in the digest of a busy day. */
import type { Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Moment } from '../../domain/units'
import { organiser } from '../../outbox/mail'
import { enqueue } from '../../outbox/outbox'
import { countSeats } from '../counts'
import { printedCode } from '../mails/parts'
import { waitsForDigest } from '../telling/digest'

/** Who comes now, and whose seat it was; where the other had a seat already, that the giver does not come. */
export async function tellOrganiser(
  trx: Trx,
  { giver, taker, had }: { giver: SignUpRow; taker: SignUpRow; had: boolean },
  now: Moment,
): Promise<void> {
  if (await waitsForDigest(trx, giver.seminar, now)) return
  const { name, seminar, email, organisation, code, locale, id } = had ? giver : taker
  const about = { name, seminar, email, organisation, code: await printedCode(trx, code), status: 'confirmed' } as const
  const data = { ...about, ...(await countSeats(trx, seminar)) }
  const mail = { locale, recipient: organiser, signUpId: id }
  await (had
    ? enqueue(trx, { ...mail, template: 'organiserCancelled', data }, now, { key: `organiser:cancelled:${id}` })
    : enqueue(trx, { ...mail, template: 'organiserPassedOn', data: { ...data, giver: giver.name } }, now, {
        key: `organiser:passed-on:${id}`,
      }))
}
