import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, expect, it } from 'vitest'
import { deliverOutbox } from '../../lib/mail/delivery/deliver'
import { fileTransport } from '../../lib/mail/delivery/transport'
import { copyFacts } from '../../lib/signups/facts/copy-facts'
import { cancelSignUp } from '../../lib/signups/own-sign-up'
import { signUp } from '../../lib/signups/sign-up'
import { tokenOf } from '../../lib/signups/tokens'
import { edition, now, promoCode, seminar } from '../support/seminars'
import { type Outbox, openOutbox, secrets, site } from './outbox'

let outbox: Outbox
afterEach(() => outbox.close())

/** What went out, as "to: subject". */
async function sent(): Promise<string[]> {
  const folder = join(outbox.settings.dataDir, 'mail')
  const { db, settings } = outbox
  const transport = fileTransport(folder)
  const result = await deliverOutbox({ db, transport, settings, secrets, site, clock: () => now })
  const files = await readdir(folder)
  expect(result).toEqual({ sent: files.length, retry: 0, failed: 0 })
  const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))))
  return mails.map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`).sort()
}

it('words every mail that signing up and cancelling lead to', async () => {
  outbox = await openOutbox('SQLite')
  const { db } = outbox
  const seminars = [seminar('klein', { title: 'Klein', capacity: 1 }), seminar('groot', { title: 'Groot', price: 6500 })]
  await copyFacts(db, edition(seminars, [promoCode('Een Keer', { perPerson: 1 })]), now)
  const ask = (slug: string, email: string, more: object = {}) =>
    signUp(db, { seminar: slug, body: { name: 'Noor', email, ...more } }, now)

  expect(await ask('klein', 'noor@bücher.example', { code: 'eenkeer' })).toMatchObject({ ok: true, status: 'confirmed' })
  expect(await ask('klein', 'an@x.example', { locale: 'en' })).toMatchObject({ ok: true, status: 'waitlisted' })
  expect(await ask('klein', 'noor@bücher.example')).toMatchObject({ ok: true })
  expect(await ask('groot', 'noor@bücher.example', { code: 'Een keer' })).toMatchObject({ ok: true })
  const { id } = await db.selectFrom('signups').select('id').where('status', '=', 'confirmed').executeTakeFirstOrThrow()
  expect(await cancelSignUp(db, tokenOf(id, secrets), secrets, now)).toMatchObject({ ok: true })

  const noor = 'noor@xn--bcher-kva.example'
  expect(await sent()).toEqual(
    [
      `${noor}: Je bent aangemeld: Klein, 24 december 2026`,
      'redactie@podium.example: Aanmelding voor Klein: 1 van 1',
      'an@x.example: You are on the waiting list: Klein',
      'redactie@podium.example: Wachtlijst van Klein: 1 wachtende',
      `${noor}: Zo staat het met je aanmelding: Klein`,
      `${noor}: Je had de code Een Keer al gebruikt: Groot`,
      `${noor}: Je bent afgemeld: Klein`,
      'an@x.example: There is a seat for you: Klein',
      'redactie@podium.example: Afmelding voor Klein: 0 van 1',
    ].sort(),
  )
})
