/** The mails to all who are signed up: that it changed, and that it is near. */
import type { Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Change, Told } from '../../domain/seminar/change'
import type { Moment } from '../../domain/units'
import type { Mail } from '../../outbox/mail'
import { enqueue } from '../../outbox/outbox'
import { aboutOf, toPerson } from './parts'

interface ToldOf {
  change: Change
  was: Told
  key: string
}

/** To who is signed up for what moved, was called off, or goes on after all. */
export async function mailChange(trx: Trx, row: SignUpRow, { change, was, key }: ToldOf, now: Moment): Promise<void> {
  const [to, about] = [toPerson(row), aboutOf(row)]
  const mail: Mail =
    change === 'cancelled'
      ? { ...to, template: 'seminarCancelled', data: about }
      : change === 'link'
        ? { ...to, template: 'joinLink', data: { ...about, changed: /^https?:/i.test(was.online ?? '') } }
        : { ...to, template: 'moved', data: { ...about, was, resumed: change === 'resumed' } }
  await enqueue(trx, mail, now, { key, priority: 'mailing' })
}

export async function mailReminder(trx: Trx, row: SignUpRow, key: string, now: Moment): Promise<void> {
  await enqueue(trx, { ...toPerson(row), template: 'reminder', data: aboutOf(row) }, now, { key, priority: 'mailing' })
}
