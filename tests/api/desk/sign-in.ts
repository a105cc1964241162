/** Coming in at the desk, and what is tried to come in without: on the server of desk.test.ts, whose clock it moves at the end. */
import { describe, expect, test } from 'vitest'
import { clock } from '../../../lib/clock'
import { SIGN_IN_LASTS } from '../../../lib/outbox/sign-in'
import { setClock } from '../../support/clock'
import { ADMIN, deskCookie, inDatabaseOf } from '../../support/desk'
import type { TestServer } from '../../support/server'

const LINK = /\/beheer\/inloggen\/([\w-]{44})/g
const OVER = 'Deze link werkt niet meer'

export function attackSignIn(the: () => TestServer): void {
  let clients = 0
  /** Each test comes from an address of its own: the limits are on. */
  const newClient = () => `198.51.100.${++clients}`
  const links = () => [...new Set(Array.from(the().output().matchAll(LINK), ([path]) => path))]
  const get = (path: string, cookie = '') => fetch(the().url + path, { headers: { cookie }, redirect: 'manual' })
  const pageAt = async (path: string, cookie = '') => (await get(path, cookie)).text()

  async function send(path: string, fields: Record<string, string>, cookie = '', headers: Record<string, string> = {}) {
    const ours = { cookie, origin: the().url, 'x-forwarded-for': newClient(), ...headers }
    const answer = await fetch(the().url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: ours,
      redirect: 'manual',
    })
    const set = answer.headers.getSetCookie()
    /** As a browser keeps them. */
    const cookies = set.filter((one) => !/Max-Age=0;/.test(one)).map((one) => one.split(';', 1)[0])
    return { status: answer.status, to: answer.headers.get('location'), set, cookie: cookies.join('; ') }
  }
  const ask = (email = ADMIN, more: Record<string, string> = {}, headers = {}) =>
    send('/beheer/inloggen/vragen', { email, ...more }, '', headers)
  /** A link as it is asked for: what the browser has, and what stood in the terminal. */
  async function link(more: Record<string, string> = {}) {
    // Five mails a quarter: what other tests asked for is forgotten.
    await inDatabaseOf(the(), (db) => db.deleteFrom('sign_ins').where('used_at', 'is not', null).execute())
    const before = links().length
    const asked = await ask(ADMIN, more)
    await expect.poll(() => links().length).toBe(before + 1)
    const code = />([A-Z2-9]{3} [A-Z2-9]{3})</.exec(await pageAt('/beheer/inloggen/wacht', asked.cookie))?.[1] ?? ''
    return { path: links().at(-1) as string, cookie: asked.cookie, code }
  }
  const press = ({ path }: { path: string }, code = '', cookie = '', headers = {}) =>
    send(`${path}/openen`, code ? { code } : {}, cookie, headers)
  const isIn = async (cookie: string) => (await get('/beheer', cookie)).status === 200
  const forget = () => inDatabaseOf(the(), (db) => db.deleteFrom('sign_ins').execute())

  describe('the browser that asked', () => {
    test('needs one press, and goes on to where it wanted to be', async () => {
      const mine = await link({ naar: '/beheer/codes?q=a' })
      expect(await pageAt(mine.path, mine.cookie)).not.toContain('name="code"')
      const pressed = await press(mine, '', mine.cookie)
      expect([pressed.status, pressed.to]).toEqual([303, '/beheer/codes?q=a'])
      expect(pressed.set.find((one) => one.startsWith('podium-beheer='))).toMatch(
        /; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
      )
      expect(await isIn(pressed.cookie)).toBe(true)
    })
    test('comes in once by a link, and nobody does by it after that', async () => {
      const mine = await link()
      const both = await Promise.all([press(mine, '', mine.cookie), press(mine, '', mine.cookie)])
      expect(both.filter(({ cookie }) => cookie.includes('podium-beheer='))).toHaveLength(1)
      expect(await pageAt(mine.path, mine.cookie)).toContain(OVER)
      expect((await press(mine, mine.code)).cookie).toBe('')
    })
    test('has a session of its own afterwards, whatever was planted in it before', async () => {
      const planted = await deskCookie(the())
      const mine = await link()
      const pressed = await press(mine, '', `${mine.cookie}; ${planted}`)
      expect(pressed.cookie).not.toContain(planted)
      expect([await isIn(pressed.cookie), await isIn(planted)]).toEqual([true, false])
    })
    test.each([
      '//boos.example',
      'https://boos.example/beheer',
      '/beheer/../s/x',
      '/beheerder',
      '/beheer/inloggen/wacht',
      '/beheer\\\\@boos.example',
      '/beheer/\n',
    ])('is not led to %j', async (naar) => {
      await forget()
      const mine = await link({ naar })
      const { to } = await press(mine, '', mine.cookie)
      expect(new URL(to ?? '', 'https://podium.example').origin).toBe('https://podium.example')
      expect(to).toMatch(/^\/beheer(?:$|\/(?!inloggen))/)
    })
  })

  describe('another device', () => {
    test('types the code that the first one shows, in whatever letters', async () => {
      await forget()
      const mine = await link()
      expect(await pageAt(mine.path)).toContain('name="code"')
      const wrong = await press(mine, 'AAA AAA')
      expect(wrong.to).toBe(mine.path)
      expect(await pageAt(mine.path, wrong.cookie)).toContain('Je kunt het nog 4 keer proberen.')
      const right = await press(mine, mine.code.toLowerCase().replace(' ', '-'))
      expect([right.to, await isIn(right.cookie)]).toEqual(['/beheer', true])
    })
    test('has five tries, however many it makes at once', async () => {
      await forget()
      const mine = await link()
      const tries = await Promise.all(Array.from({ length: 12 }, () => press(mine, 'AAA AAA')))
      expect(tries.some(({ cookie }) => cookie.includes('podium-beheer='))).toBe(false)
      expect((await press(mine, mine.code)).cookie).toBe('')
      expect((await press(mine, '', mine.cookie)).cookie).toBe('')
      expect(await pageAt(mine.path, mine.cookie)).toContain(OVER)
    })
  })

  describe('a program that reads mail', () => {
    test('comes in nowhere by following the link or pressing its button, and the link works on', async () => {
      await forget()
      const mine = await link()
      for (const method of ['GET', 'HEAD']) await fetch(the().url + mine.path, { method })
      for (let times = 0; times < 8; times++) {
        const pressed = await press(mine, '', '', { origin: '' })
        expect(pressed.cookie).not.toContain('podium-beheer=')
      }
      expect(await isIn((await press(mine, '', mine.cookie)).cookie)).toBe(true)
    })
  })

  describe('who tries', () => {
    test('another’s link with the cookie of one’s own comes in nowhere', async () => {
      await forget()
      const [mine, other] = [await link(), await link()]
      expect((await press(mine, '', other.cookie)).cookie).not.toContain('podium-beheer=')
      expect((await press(mine, other.code)).cookie).not.toContain('podium-beheer=')
    })
    test('a link that was made up, or changed, finds it over', async () => {
      const { path } = await link()
      const turned = path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
      for (const made of [
        turned,
        `/beheer/inloggen/${'A'.repeat(44)}`,
        '/beheer/inloggen/x',
        '/beheer/inloggen/%00',
        '/beheer/inloggen/%2e%2e',
      ]) {
        expect(await pageAt(made), made).not.toContain('name="code"')
        expect((await send(`${made}/openen`, { code: 'AAA AAA' })).cookie, made).not.toContain('podium-beheer=')
      }
    })
    test('from another site’s page sends nothing', async () => {
      const mine = await link()
      expect((await press(mine, '', mine.cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await ask(ADMIN, {}, { origin: 'https://boos.example' })).status).toBe(403)
    })
    test('an address that is no administrator’s is answered as one that is, and nothing is kept or sent', async () => {
      await forget()
      const before = links().length
      const [known, unknown] = [await ask(), await ask('wie@voorbeeld.example')]
      await expect.poll(() => links().length).toBe(before + 1)
      const shape = ({ status, to, set }: typeof known) => [status, to, set.map((one) => one.replace(/=[^;]*/, '=').length)]
      expect(shape(unknown)).toEqual(shape(known))
      const shown = async ({ cookie }: typeof known) =>
        (await pageAt('/beheer/inloggen/wacht', cookie)).replace(/>[A-Z2-9]{3} [A-Z2-9]{3}</, '><')
      expect(await shown(unknown)).toBe(await shown(known))
      const rows = await inDatabaseOf(the(), (db) => db.selectFrom('sign_ins').select('email').execute())
      expect(rows).toEqual([{ email: ADMIN }])
      const mails = await inDatabaseOf(the(), (db) => db.selectFrom('outbox').select('recipient').execute())
      expect(mails.filter(({ recipient }) => recipient !== ADMIN)).toEqual([])
    })
    test('no address at all is told so, with what was typed', async () => {
      const answer = await ask('geen adres')
      const page = await pageAt('/beheer/inloggen', answer.cookie)
      expect([answer.to, page.includes('Typ een heel e-mailadres'), page.includes('value="geen adres"')]).toEqual([
        '/beheer/inloggen',
        true,
        true,
      ])
    })
    test('too often from one place waits, and to one address five mails go', async () => {
      await forget()
      const before = links().length
      const from = { 'x-forwarded-for': '203.0.113.9' }
      const answers = []
      for (let times = 0; times < 11; times++) answers.push((await ask(ADMIN, {}, from)).to)
      expect(answers).toEqual([...Array(10).fill('/beheer/inloggen/wacht'), '/beheer/inloggen'])
      await expect.poll(() => links().length).toBe(before + 5)
      await ask()
      expect(links().length).toBe(before + 5)
    })
  })

  describe('who is out', () => {
    test('was taken out of ADMIN_EMAILS, or has a session of nobody', async () =>
      expect(await isIn(await deskCookie(the(), 'weg@podium.example'))).toBe(false))
    test('everywhere, in every browser', async () => {
      const [here, there] = [await deskCookie(the()), await deskCookie(the())]
      await send('/beheer/overal-uitloggen', {}, here)
      expect([await isIn(here), await isIn(there)]).toEqual([false, false])
    })
    test('no link stands in the log, but for the terminal’s own line', () => {
      const lines = the().output().split('\n')
      expect(lines.filter((line) => /[\w-]{44}/.test(line) && !line.startsWith('Inloggen bij het beheer'))).toEqual([])
    })
    test('a quarter of an hour after a link was asked for, and twelve after one came in', async () => {
      await forget()
      const [mine, session] = [await link(), await deskCookie(the())]
      const then = clock.now()
      setClock(then + SIGN_IN_LASTS)
      expect(await pageAt(mine.path, mine.cookie)).toContain(OVER)
      expect((await press(mine, '', mine.cookie)).cookie).not.toContain('podium-beheer=')
      expect(await isIn(session)).toBe(true)
      setClock(then + 12 * 60 * 60_000)
      expect(await isIn(session)).toBe(false)
    })
  })
}
