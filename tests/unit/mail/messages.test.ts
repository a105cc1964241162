import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboxRow } from '../../../lib/database/tables/outbox'
import { lookOf } from '../../../lib/look/look'
import type { Sender } from '../../../lib/mail/delivery/envelope'
import { fileTransport } from '../../../lib/mail/delivery/transport'
import { type Lookup, messageOf } from '../../../lib/mail/message'
import { facts, lookup, recipientOf, rowOf, sender, templates } from './samples'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'podium-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** As nodemailer writes it, read back by a parser that is not nodemailer's. */
async function read(row: OutboxRow, changes: { lookup?: Partial<Lookup>; sender?: Partial<Sender> } = {}) {
  const message = messageOf(row, { ...lookup, ...changes.lookup }, { ...sender, ...changes.sender })
  const { message: bytes } = await composer.sendMail(message)
  const raw = String(bytes)
  const email = await PostalMime.parse(raw)
  return { raw, email, text: email.text ?? '', html: email.html ?? '' }
}
const header = (email: Email, name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value)

/** What a file in the mail says. */
const textOf = (file: Email['attachments'][number] | undefined) => Buffer.from((file?.content ?? '') as ArrayBuffer).toString()

describe('the confirmation', () => {
  const cells = (html: string) => [
    html.match(/<td class="(?:soft|lit ink)" width/g)?.length ?? 0,
    html.match(/<td class="lit ink" width/g)?.length ?? 0,
  ]
  const withFacts = (changes: Partial<typeof facts>) =>
    read(rowOf('confirmed', 'nl'), { lookup: { facts: { ...facts, ...changes } } })

  it('draws the hall with one seat lit, and says it in words', async () => {
    const { html, text } = await withFacts({})
    expect(cells(html)).toEqual([40, 1])
    expect(html).toContain('Een van de 40 plaatsen is van jou.')
    expect(text).toContain('Een van de 40 plaatsen is van jou.')
  })
  it('says it in a sentence alone where the hall is large, or its seats are not shown', async () => {
    const large = await withFacts({ capacity: 81 })
    expect([...cells(large.html), large.text.includes('Een van de 81 plaatsen is van jou.')]).toEqual([0, 0, true])
    const hidden = await withFacts({ showSeats: false })
    expect([...cells(hidden.html), /\b40\b/.test(hidden.text)]).toEqual([0, 0, false])
    expect(hidden.text).toContain('Er is een plaats voor je.')
  })
  it('says nothing of a seat when the seminar is off, and no other mail has one', async () => {
    expect(cells((await withFacts({ cancelled: 'Ziek.' })).html)).toEqual([0, 0])
    for (const template of templates)
      if (template !== 'confirmed')
        expect([template, ...cells((await read(rowOf(template, 'nl'))).html)]).toEqual([template, 0, 0])
  })
})

describe('a message from the desk', () => {
  const about = {
    subject: 'De sheets',
    body: 'Regel een\nregel twee.\n\nKijk op https://podium.example/a?b=1&c="x, of (https://x.nl).',
  }
  const said = (kind: 'service' | 'news') => read(rowOf('message'), { lookup: { message: { ...about, kind } } })

  it('is what was typed, in paragraphs, with its addresses as links and nothing else as markup', async () => {
    const { html, text } = await read(rowOf('message'), {
      lookup: { message: { ...about, body: `${about.body}\n\n<b>niet vet</b>`, kind: 'service' } },
    })
    expect(html).toContain('Regel een<br>regel twee.</p>')
    expect(html).toContain('href="https://podium.example/a?b=1&amp;c="')
    expect(html).toContain('>https://x.nl</a>).</p>')
    expect(html).toContain('&lt;b&gt;niet vet&lt;/b&gt;')
    expect(text).toContain('Regel een\nregel twee.\n\nKijk op')
  })
  it('about the evening leads to one’s own sign-up, and cannot be unsubscribed from', async () => {
    const { email, text } = await said('service')
    expect(text).toContain('https://podium.example/aanmelding/TOKEN-of-this-sign-up')
    expect(text.replace(/\s+/g, ' ')).toContain('omdat je bent aangemeld voor Toekomstgericht werken')
    expect([...header(email, 'list-unsubscribe'), ...header(email, 'list-unsubscribe-post')]).toEqual([])
  })
  it('about something else says how it ends: in the mail program by one press (RFC 8058), and by a link', async () => {
    const { email, text, html } = await said('news')
    expect(header(email, 'list-unsubscribe')).toEqual(['<https://podium.example/uitschrijven/TOKEN-that-ends-them/nu>'])
    expect(header(email, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(text).toContain('Geen mails meer over iets anders:\nhttps://podium.example/uitschrijven/TOKEN-that-ends-them\n')
    expect(html).toContain('href="https://podium.example/uitschrijven/TOKEN-that-ends-them"')
    expect(text).not.toContain('/aanmelding/')
  })
})

describe('every mail', () => {
  it('is in the colours of its house, by day and by night', async () => {
    const look = { light: '#8fd694', paper: '#fffaf0', typeface: 'libre-franklin' as const }
    const { html } = await read(rowOf('confirmed', 'nl'), { sender: { site: { ...sender.site, look } } })
    const { day, night } = lookOf({ look }).palette
    for (const colour of [day.light, day.paper, night.light, night.paper, night.ink]) expect(html).toContain(colour)
    expect(html).not.toMatch(/#ffd53d|#f0c333|#fdfdfb|#eae8e2|Georgia/)
    expect(html).toContain('Helvetica')
  })
  it('is in Dutch, and leads to Dutch pages, once English is switched off', async () => {
    const site = { ...sender.site, parts: { english: false } }
    for (const template of templates) {
      const { raw, text } = await read(rowOf(template, 'en'), { sender: { site } })
      expect([template, /^Content-Language: nl\r?$/im.test(raw), text.includes('/en/')]).toEqual([template, true, false])
    }
  })
  it.each(templates.flatMap((template) => (['nl', 'en'] as const).map((locale) => [template, locale] as const)))(
    '%s in %s is a whole message, the same in text and in HTML',
    async (template, locale) => {
      const { raw, email, text, html } = await read(rowOf(template, locale))
      const toOrganiser = recipientOf(template) === 'organiser'
      const spoken = toOrganiser ? 'nl' : locale
      expect(email.from).toMatchObject({ name: 'Podium', address: 'redactie@podium.example' })
      expect(email.to?.map(({ address }) => address)).toEqual([
        toOrganiser ? 'redactie@podium.example' : 'noor@bakkerij.example',
      ])
      expect(email.replyTo?.map(({ address }) => address)).toEqual([
        toOrganiser && template !== 'organiserDigest' ? 'noor@bakkerij.example' : 'redactie@podium.example',
      ])
      expect(email.messageId).toBe('<one-of-a-kind@podium.example>')
      expect(email.date).toBe('2026-11-24T08:55:12.000Z')
      expect(header(email, 'auto-submitted')).toEqual(['auto-generated'])
      expect(header(email, 'content-language')).toEqual([spoken])
      expect(email.subject).toContain(template === 'message' ? lookup.message?.subject : facts.title[spoken])
      expect(email.subject).not.toContain('Noor')
      expect(html).toContain(`<html lang="${spoken}">`)
      expect(html).not.toMatch(/<(img|script|link)|url\(/)
      // What the text says, the HTML says too.
      const words = html.replace(/<[^>]+>/g, ' ')
      for (const word of text.replace(/https?:\S+|[:-]/g, ' ').split(/\s+/)) expect(words).toContain(word)
      for (const [link] of text.matchAll(/https:\/\/podium\.example\/\S+/g)) expect(html).toContain(`href="${link}"`)
      expect(`${text}${email.subject}`).not.toMatch(/undefined|null|NaN|mail\.|\{\w+\}/)
      // RFC 5322, 2.1.1 and 2.3: CRLF alone, lines of at most 998 characters.
      expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
    },
  )

  it('says when, where, for how much, by which code, and links to the own sign-up', async () => {
    const { email, text } = await read(rowOf('confirmed'))
    expect(email.subject).toBe('Je bent aangemeld: Toekomstgericht werken, 10 december 2026')
    expect(text).toContain('donderdag 10 december 2026, 19.30 tot 22.00 uur')
    expect(text).toContain('De Balie, Kleine-Gartmanplantsoen 10, 1017 RR Amsterdam')
    expect(text).toContain('€\u00a00, met de code CustomerFirst')
    expect(text).toContain('https://podium.example/aanmelding/TOKEN-of-this-sign-up')
    expect(text.replace(/\s+/g, ' ')).toContain('Dat kan tot en met 9 december 2026')
  })

  it('speaks English to whom signed up in English, links and amounts too', async () => {
    const { email, text } = await read(rowOf('confirmed', 'en', { price: 1250 }))
    expect(email.subject).toBe('You are signed up: Work for the future, 10 December 2026')
    expect(text).toContain('Thursday 10 December 2026, 19:30 to 22:00')
    expect(text).toContain('€12.50, including VAT, with the code CustomerFirst')
    expect(text).toContain('https://podium.example/en/registration/TOKEN-of-this-sign-up')
  })

  it('brings the calendar file with a seat, what takes it away with its cancellation, and nothing to who waited', async () => {
    const takenAway = ['cancelled', 'seminarCancelled', 'passedOn', 'takenOff']
    const withFile = ['confirmed', 'received', 'moved', 'joinLink', ...takenAway]
    for (const template of templates) {
      const { email } = await read(rowOf(template))
      for (const file of email.attachments)
        expect([template, textOf(file).includes('METHOD:CANCEL')]).toEqual([template, takenAway.includes(template)])
      expect(email.attachments, template).toHaveLength(withFile.includes(template) ? 1 : 0)
    }
    const { raw, email } = await read(rowOf('confirmed'))
    expect(raw).toMatch(/Content-Type: text\/calendar;\s+charset=utf-8;\s+method=PUBLISH/)
    const [file] = email.attachments
    expect(file).toMatchObject({ filename: 'seminar.ics', mimeType: 'text/calendar' })
    // From the bytes as sent: the parser turns CRLF into LF.
    const encoded = raw.slice(raw.indexOf('filename=seminar.ics')).split('\r\n\r\n')[1]?.split('\r\n--')[0] ?? ''
    const calendar = Buffer.from(encoded, 'base64').toString()
    expect(calendar).toContain('\r\nUID:aanmelding-abcdefghijklmnopqrstuv@podium.example\r\n')
    expect(calendar).toContain('\r\nSEQUENCE:2\r\n')
    expect(calendar.replaceAll('\r\n ', '')).not.toContain('TOKEN')
  })

  it('takes the entry out of the calendar when a seat is cancelled, not of who only waited', async () => {
    const { raw, email, text } = await read(rowOf('cancelled', 'nl', { status: 'confirmed' }))
    expect(raw).toMatch(/Content-Type: text\/calendar;\s+charset=utf-8;\s+method=CANCEL/)
    const file = textOf(email.attachments[0])
    for (const line of [
      'METHOD:CANCEL',
      'STATUS:CANCELLED',
      'SEQUENCE:3',
      'UID:aanmelding-abcdefghijklmnopqrstuv@podium.example',
    ])
      expect(file).toContain(line)
    expect(text).toContain('haalt het seminar weer uit je agenda')
    const waited = await read(rowOf('cancelled', 'nl', { status: 'waitlisted' }))
    expect(waited.email.attachments).toEqual([])
    expect(waited.text).not.toContain('agenda')
  })

  it('gives the address of an online seminar to who has a seat, and to nobody else', async () => {
    const secret = 'https://vergaderen.example/j/geheim'
    const online = { ...facts, venue: undefined, online: secret }
    const tell = async (...[row, signUp]: [OutboxRow, Lookup['signUp']?]) => {
      const { raw, email, text, html } = await read(row, {
        lookup: { facts: online, usedFor: online, ...(signUp && { signUp }) },
      })
      const files = email.attachments.map(textOf)
      return [raw, text, html, ...files].some((said) => said.replace(/\r?\n /g, '').includes('geheim'))
    }
    expect(await tell(rowOf('confirmed'))).toBe(true)
    // Cancelled while the mail was still on its way.
    expect(await tell(rowOf('confirmed'), { status: 'cancelled', billing: null })).toBe(false)
    expect([await tell(rowOf('received')), await tell(rowOf('joinLink'))]).toEqual([true, true])
    const link = await read(rowOf('joinLink'), { lookup: { facts: online } })
    expect([link.text.includes('geheim'), link.html.includes('geheim')]).toEqual([false, false])
    for (const template of templates.filter((one) => !['confirmed', 'received', 'moved', 'joinLink'].includes(one)))
      for (const locale of ['nl', 'en'] as const) expect(await tell(rowOf(template, locale)), template).toBe(false)
    expect((await read(rowOf('waitlisted'), { lookup: { facts: online } })).text).toContain('Waar: Online')
    // Of what moved: one's own calendar file, while one has a seat, and no word of it in the mail.
    const moved = await read(rowOf('moved'), { lookup: { facts: online } })
    expect([moved.text.includes('geheim'), moved.html.includes('geheim')]).toEqual([false, false])
    expect(await tell(rowOf('moved'))).toBe(true)
    expect(await tell(rowOf('moved'), { status: 'waitlisted', billing: null })).toBe(false)
  })

  it('says what it was and what it is when a seminar moves, and mends the calendar’s own entry', async () => {
    const { text, email } = await read(rowOf('moved'), { lookup: { sequence: 3 } })
    expect(text).toContain('Wanneer, eerst: woensdag 9 december 2026')
    expect(text).toContain('Wanneer, nu: donderdag 10 december 2026')
    expect(text).toContain('Waar: De Balie')
    const file = textOf(email.attachments[0])
    for (const line of [
      'METHOD:PUBLISH',
      'UID:aanmelding-abcdefghijklmnopqrstuv@podium.example',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
    ])
      expect(file).toContain(line)
    const waits = { status: 'waitlisted', billing: null } as const
    expect((await read(rowOf('moved'), { lookup: { signUp: waits } })).email.attachments).toEqual([])
    const was = { start: facts.start, end: facts.end, venue: facts.venue, cancelled: 'Ziek.' }
    expect((await read(rowOf('moved', 'nl', { was, resumed: true }))).text).toContain('het gaat door')
  })

  it('says why a seminar is called off, and takes the entry away', async () => {
    const off = { ...facts, cancelled: 'De spreker is ziek.' }
    const { text, email } = await read(rowOf('seminarCancelled'), { lookup: { facts: off, sequence: 3 } })
    expect(text).toContain('De spreker is ziek.')
    const file = textOf(email.attachments[0])
    for (const line of [
      'METHOD:CANCEL',
      'UID:aanmelding-abcdefghijklmnopqrstuv@podium.example',
      'SEQUENCE:4',
      'STATUS:CANCELLED',
    ])
      expect(file).toContain(line)
  })

  it('says that the link of an online seminar follows', async () => {
    const later = { ...facts, venue: undefined, online: 'volgt' }
    expect((await read(rowOf('confirmed'), { lookup: { facts: later } })).text).toContain(
      'Waar: Online; de link krijg je per mail',
    )
    expect((await read(rowOf('waitlisted'), { lookup: { facts: later } })).text).toContain('Waar: Online\n')
  })

  it('tells the organiser where the invoice of a paid seat goes', async () => {
    const bill = {
      name: 'Bakkerij Dam bv',
      street: 'Dam 1',
      postalCode: '1012 JS',
      city: 'Amsterdam',
      country: 'NL',
      reference: 'PO 7',
    }
    const lookedUp = { lookup: { signUp: { status: 'confirmed' as const, billing: JSON.stringify(bill) } } }
    const { text } = await read(rowOf('organiserSignUp'), lookedUp)
    for (const line of ['Bakkerij Dam bv', 'Dam 1', '1012 JS Amsterdam', 'Land: NL', 'PO 7']) expect(text).toContain(line)
    for (const template of ['confirmed', 'standing', 'organiserCancelled'] as const)
      expect((await read(rowOf(template), lookedUp)).text).not.toContain('Dam 1')
  })

  it('says how and when one pays, in the words of the site, when there is something to pay', async () => {
    const site = { ...sender.site, invoice: 'De factuur komt binnen een week; je betaalt binnen 14 dagen.' }
    const told = async (price: number) =>
      (await read(rowOf('confirmed', 'nl', { price }), { sender: { site } })).text.replace(/\s+/g, ' ')
    expect(await told(6500)).toContain(site.invoice)
    expect(await told(0)).not.toContain(site.invoice)
  })

  it('is 560 pixels wide in Outlook on Windows too, which knows no max-width', async () => {
    const { html } = await read(rowOf('confirmed'))
    expect(html).toMatch(/<!--\[if mso\]><table role="presentation" width="560"[^>]*><tr><td><!\[endif\]-->/)
    expect(html).toContain('<!--[if mso]></td></tr></table><![endif]-->')
  })

  it('says how to cancel until when, and what to do after that', async () => {
    const moment = { ...facts, cancelUntil: Date.parse('2026-12-09T12:00:00+01:00') }
    expect((await read(rowOf('confirmed'), { lookup: { facts: moment } })).text).toContain('tot 9 december 2026, 12.00 uur')
    const start = { ...facts, cancelUntil: facts.start }
    expect((await read(rowOf('confirmed'), { lookup: { facts: start } })).text).toContain('tot het begin')
    const late = await read(rowOf('confirmed'), { lookup: { now: facts.cancelUntil } })
    expect(late.text.replace(/\s+/g, ' ')).toContain('Antwoord dan op deze mail')
  })

  it('names both days of a seminar of more days, the address of one online, and why one is cancelled', async () => {
    const changed = {
      ...facts,
      end: Date.parse('2026-12-11T12:00:00+01:00'),
      venue: undefined,
      online: 'https://uitzending.example/zaal',
      cancelled: 'De spreker is ziek.',
    }
    const { text, html } = await read(rowOf('confirmed'), { lookup: { facts: changed } })
    expect(text).toContain('donderdag 10 december 2026, 19.30 uur tot vrijdag 11 december 2026, 12.00 uur')
    expect(text).toContain('https://uitzending.example/zaal')
    expect(text).toContain('gaat niet door. De spreker is ziek.')
    expect(html).not.toContain('class="lit"')
  })

  it('offers the way back after cancelling only while there is one', async () => {
    expect((await read(rowOf('cancelled'))).text).toContain('https://podium.example/seminars/toekomstgericht-werken/aanmelden')
    expect((await read(rowOf('cancelled'), { lookup: { now: facts.closes } })).text).not.toContain('/aanmelden')
  })

  it('takes MAIL_FROM with a name or without, and ORGANISER_EMAIL', async () => {
    const settings = { mailFrom: 'Het Podium <post@mail.example>', organiserEmail: 'zaal@podium.example' }
    const named = await read(rowOf('organiserSignUp'), { sender: settings })
    expect(named.email.from).toMatchObject({ name: 'Het Podium', address: 'post@mail.example' })
    expect(named.email.to?.[0]?.address).toBe('zaal@podium.example')
    const bare = await read(rowOf('confirmed'), { sender: { ...settings, mailFrom: 'post@mail.example' } })
    expect(bare.email.from).toMatchObject({ name: 'Podium', address: 'post@mail.example' })
    expect(bare.email.replyTo?.[0]?.address).toBe('zaal@podium.example')
  })
})

describe('what strangers type', () => {
  it('never adds a header, a recipient, a part or markup, whatever the name is', async () => {
    const piece = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '\0',
      'Bcc: x@evil.example',
      ',',
      ';',
      '<x@evil.example>',
      '"',
      '\\',
      '(',
      ')',
      ':',
      '=?utf-8?q?x?=',
      'ü',
      '😀',
      '\ud800',
      ' ',
      '<b>',
      '&',
      "'",
      'Content-Type: text/html',
      '--',
      '{name}',
      '@',
    )
    const name = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    )
    const plain = await read(rowOf('confirmed', 'nl', { name: 'x' }))
    const keys = plain.email.headers.map(({ key }) => key)
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom('confirmed' as const, 'organiserSignUp' as const), async (typed, template) => {
        const { email, raw, html } = await read(rowOf(template, 'nl', { name: typed }), {
          sender: { site: { name: typed, email: 'redactie@podium.example' } },
          lookup: { facts: { ...facts, title: { nl: typed, en: typed } } },
        })
        expect(email.headers.map(({ key }) => key)).toEqual(keys)
        expect(email.to).toHaveLength(1)
        expect(email.replyTo).toHaveLength(1)
        const addresses = [email.from, ...(email.to ?? []), ...(email.replyTo ?? [])].map((mailbox) => mailbox?.address)
        for (const address of addresses) expect(['redactie@podium.example', 'noor@bakkerij.example']).toContain(address)
        expect(email.attachments).toHaveLength(template === 'confirmed' ? 1 : 0)
        expect(html).not.toContain('<b>')
        expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^(Bcc|Cc):/im)
      }),
      { numRuns: 300 },
    )
  })

  it('does not greet by a name that a mail program would make a link of', async () => {
    const names = [
      'Win op evil.example',
      'https://x',
      'a@b',
      'www.x',
      'Claim je prijs op bet365.com',
      'x.com',
      'kpn-2.nl',
      '1.nl',
    ]
    const disguised = ['bet365.\u200bcom', 'ｘ．ｃｏｍ', 'x。com', 'пример.рф', 'Bel 0900-123456', '10.0.0.1']
    for (const name of [...names, ...disguised]) {
      const { text, email } = await read(rowOf('confirmed', 'nl', { name }))
      expect(text).toContain('Dag,')
      expect(email.to?.[0]?.name).toBe('')
      expect(text).not.toContain(name)
    }
    for (const name of ["J.P. d'Été-Müller", 'Th. de Vries', 'Jan P.J.M. Bos jr.', 'R2-D2', 'Anne 3e klas'])
      expect((await read(rowOf('confirmed', 'nl', { name }))).text).toContain(`Dag ${name},`)
  })

  it('refuses a recipient that is more than one address', () => {
    for (const recipient of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'a', '<a@b.example>', 'a@b@c'])
      expect(() => messageOf({ ...rowOf('confirmed'), recipient }, lookup, sender), recipient).toThrow('NO_ADDRESS')
  })
})

describe('mails as files', () => {
  it('are whole, for their owner alone, and replaced by a repeat', async () => {
    const inside = join(folder, 'deep', 'mail')
    const transport = fileTransport(inside)
    const message = messageOf(rowOf('confirmed'), lookup, sender)
    await transport.send(message, { name: 'one', patience: 1_000 })
    await transport.send(message, { name: 'one', patience: 1_000 })
    expect(await readdir(inside)).toEqual(['one.eml'])
    const email = await PostalMime.parse(await readFile(join(inside, 'one.eml')))
    expect(email.messageId).toBe('<one-of-a-kind@podium.example>')
    expect((await stat(join(inside, 'one.eml'))).mode & 0o777).toBe(0o600)
  })
})
