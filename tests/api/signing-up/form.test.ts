/** The form without script, as a browser goes through it: fill in, be told what is wrong, mend it, and look in the mail. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, refusalOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

const plainText = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** The fields that a browser would send, with their values. */
const fieldsIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<(?:input|select)\b[^>]*>/g)]
      .map(([tag]) => [/\bname="([^"]*)"/.exec(tag)?.[1] ?? '', plainText(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')] as const)
      .filter(([name]) => name && name !== 'theme'),
  )
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')
const sentBack = (answer: Response) => cookieOf(answer)?.split(';')[0] ?? ''
const formPath = '/seminars/betaald/aanmelden'
/** Posts and goes where it is sent, with the cookie that it got. */
async function postAndFollow(slug: string, fields: Record<string, string>) {
  const answer = await api.postForm(slug, fields)
  const html = await api.page(answer.headers.get('location') ?? '', { cookie: sentBack(answer) })
  return { answer, html }
}
const broken = {
  name: ' ',
  email: 'sanne.voorbeeld',
  organisation: 'Wij "samen" & co',
  code: 'Vrijkart',
  'source.utm_source': 'app',
}

describe('the form', () => {
  test('comes with the price and the code worked out', async () => {
    const html = await api.page(`${formPath}?code=vrij-kaart&utm_source=nieuwsbrief&ref=sanne`)
    expect(html).toMatch(/<s class="price-was"><span class="sr-only">Was <\/span>€\s65<\/s>/)
    expect(html).toMatch(/price-now[^"]*">€\s0</)
    expect(html).toContain('Vrijkaart')
    expect(fieldsIn(html)).toMatchObject({ 'source.utm_source': 'nieuwsbrief', 'source.ref': 'sanne', locale: 'nl' })
    expect(html).toMatch(/<fieldset[^>]*class="billing [^"]*"[^>]*hidden/)
  })
  test('asks for a billing address when there is something to pay', async () => {
    const html = await api.page(formPath)
    expect(html).toMatch(/<fieldset class="billing [^"]*">/)
    expect(html).not.toContain('error-summary')
  })
  test('a code that is not known is said beside its field; the full price is never silent', async () => {
    const html = await api.page(`${formPath}?code=Vrijkart`)
    expect(html).toMatch(/aria-describedby="[^"]*code-error"[^>]*aria-invalid="true"/)
    expect(html).toContain('De code Vrijkart kennen we niet')
  })
  test('carries no framework script and is kept nowhere', async () => {
    const answer = await api.ask(formPath)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const scripts = [...(await answer.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.filter((tag) => !/src="\/e\/|type="speculationrules"/.test(tag))).toEqual([])
    expect(scripts.some((tag) => tag.includes('price-preview'))).toBe(true)
  })
  test('has a fresh key at every look', async () => {
    const [one, other] = [fieldsIn(await api.page(formPath)), fieldsIn(await api.page(formPath))]
    expect(one.idempotencyKey).toMatch(/.{20,}/)
    expect(one.idempotencyKey).not.toBe(other.idempotencyKey)
  })
})

describe('a form that is right', () => {
  test('leads to the thanks, which say the same to everybody', async () => {
    const { answer, html } = await postAndFollow('gratis', somebody())
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/seminars/gratis/aanmelden/bedankt'])
    expect(cookieOf(answer)).toBeNull()
    expect(html).toContain('Kijk in je mail')
    expect(html).not.toMatch(/Iemand|@voorbeeld|href="\/aanmelding/)
  })
  test('in English too', async () => {
    const { answer, html } = await postAndFollow('gratis', somebody({ locale: 'en' }) as Record<string, string>)
    expect(answer.headers.get('location')).toBe('/en/seminars/gratis/register/thanks')
    expect(html).toContain('Check your email')
  })
  test('multipart does as well, and counts once when it is sent twice', async () => {
    const fields = { ...fieldsIn(await api.page('/seminars/gratis/aanmelden?utm_source=app')), ...somebody() }
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const post = () => api.ask('/api/seminars/gratis/signups', { method: 'POST', body })
    expect((await Promise.all([post(), post()])).map(({ status }) => status)).toEqual([303, 303])
    const kept = rows(
      server,
      'select utm_source, ref from signups join sources on hash = source_hash where email = ?',
      fields.email,
    )
    expect(kept).toEqual([{ utm_source: 'app', ref: null }])
  })
})

describe('a form that is wrong', () => {
  test('comes back with what was typed and everything that is wrong at once', async () => {
    const { answer, html } = await postAndFollow('betaald', broken)
    expect(answer.status).toBe(303)
    expect(new URL(answer.headers.get('location') ?? '', server.url).pathname).toBe(formPath)
    const { idempotencyKey, ...shown } = fieldsIn(html)
    expect(idempotencyKey).toBeTruthy()
    expect(shown).toMatchObject({ ...broken, again: '1' })
    const wrong = ['name', 'email', 'code', 'billing.name', 'billing.street', 'billing.postalCode', 'billing.city']
    for (const field of wrong) expect(html).toMatch(new RegExp(`<a href="#${field}">`))
    expect(html).toMatch(/class="error-summary[^"]*"[^>]*tabindex="-1"[^>]*autofocus/i)
    expect(html).toContain('Nog 7 dingen')
  })
  test('the billing address is among it', async () => {
    const { html } = await postAndFollow('betaald', { name: '', email: 'x', 'billing.street': 'Laan 1' })
    for (const field of ['name', 'email', 'billing.name', 'billing.city']) expect(html).toContain(`<a href="#${field}">`)
    expect(fieldsIn(html)['billing.street']).toBe('Laan 1')
  })
  test('a code that is unknown and an empty bill are said together, and the title begins with it', async () => {
    const { html } = await postAndFollow('betaald', { ...somebody(), code: 'onzin' })
    for (const field of ['code', 'billing.name', 'billing.street', 'billing.postalCode', 'billing.city'])
      expect(html).toContain(`<a href="#${field}">`)
    expect(html).toContain('<title>Fout: Aanmelden voor Avond betaald')
    expect(await api.page(formPath)).toContain('<title>Aanmelden voor Avond betaald')
  })
  test('sent to a seminar that was renamed meanwhile, it comes back whole at the new address', async () => {
    const { answer, html } = await postAndFollow('oude-naam', { name: 'Sanne', email: 'sanne.voorbeeld' })
    expect(answer.headers.get('location')).toMatch(/^\/seminars\/nieuwe-naam\/aanmelden/)
    expect(cookieOf(answer)).toContain('Path=/seminars/nieuwe-naam/aanmelden;')
    expect(fieldsIn(html)).toMatchObject({ name: 'Sanne', email: 'sanne.voorbeeld' })
    expect(html).toContain('<a href="#email">')
  })
  test('without cookies it says in words that what was typed is gone, and what was wrong', async () => {
    const answer = await api.postForm('betaald', { ...broken, email: 'geheim@' })
    const location = answer.headers.get('location') ?? ''
    expect(location).not.toMatch(/geheim|samen/)
    const html = await api.page(location)
    expect(html).toContain('je browser bewaart geen cookies')
    expect(html).toContain('<title>Fout: ')
    for (const field of ['name', 'email', 'code', 'billing.city']) expect(html).toContain(`<a href="#${field}">`)
    expect(fieldsIn(html)).toMatchObject({ name: '', code: 'Vrijkart', 'source.utm_source': 'app' })
  })
  test('the address that it comes back at stays short enough to be asked, whatever was typed', async () => {
    const long = 'é'.repeat(220)
    const sources = Object.fromEntries(
      ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term'].map((name) => [`source.${name}`, long]),
    )
    const answer = await api.postForm('betaald', { ...sources, code: 'Tientje' })
    const location = answer.headers.get('location') ?? ''
    expect(location.length).toBeLessThan(2048)
    expect(location).toContain('code=Tientje')
    expect((await api.ask(location)).status).toBe(200)
  })
  test('an address of our own making can put no words of others on the form', async () => {
    const html = await api.page(
      `${formPath}?wrong=${encodeURIComponent('name:required,<b>:required,x:<i>,Betaal hier,email:email')}`,
    )
    expect(html).toContain('Vul je naam in.')
    expect(html).not.toMatch(/<b>|<i>|Betaal hier/)
  })
  test('what was typed travels sealed, for this form alone, and is cleared by success', async () => {
    const refused = await api.postForm('betaald', broken)
    const cookie = cookieOf(refused) ?? ''
    expect(cookie).not.toMatch(/sanne|Vrijkart|samen/)
    for (const part of [`Path=${formPath}`, 'Max-Age=600', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part)
    const html = await api.page(refused.headers.get('location') ?? '', { cookie: sentBack(refused) })
    const mended = { ...fieldsIn(html), ...somebody(), code: 'Vrijkaart' }
    const accepted = await api.postForm('betaald', mended)
    expect(accepted.headers.get('location')).toBe('/seminars/betaald/aanmelden/bedankt')
    expect(cookieOf(accepted)).toMatch(/^podium-form=; Path=\/seminars\/betaald\/aanmelden; Max-Age=0/)
    expect(
      rows(server, 'select utm_source, code from signups join sources on hash = source_hash where email = ?', mended.email),
    ).toEqual([{ utm_source: 'app', code: 'vrijkaart' }])
  })
  test('a link with another code starts anew', async () => {
    const refused = await api.postForm('betaald', broken)
    const html = await api.page(`${formPath}?code=Tientje`, { cookie: sentBack(refused) })
    expect(fieldsIn(html)).toMatchObject({ name: '', code: 'Tientje' })
  })
  test('in English it speaks English', async () => {
    const { answer, html } = await postAndFollow('betaald', { ...broken, locale: 'en' })
    expect(answer.headers.get('location')).toMatch(/^\/en\/seminars\/betaald\/register\?/)
    expect(cookieOf(answer)).toContain('Path=/en/seminars/betaald/register;')
    expect(html).toContain('Fill in your name.')
  })
  test('a cookie that is not ours is as none', async () => {
    expect(fieldsIn(await api.page(formPath, { cookie: 'podium-form=Fe26.2*1*x' }))).toMatchObject({ name: '' })
  })
  test('from another site it is refused', async () => {
    expect((await api.postForm('gratis', somebody(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})

describe('the price', () => {
  test('that the form showed is what one agrees to: when it would cost more it is shown again, with all that was typed', async () => {
    const bill = { 'billing.street': 'Laan 1', 'billing.name': 'Wij' }
    const typed = { ...somebody(), ...bill, expectedPrice: '2.48' } as Record<string, string>
    const { answer, html } = await postAndFollow('betaald', typed)
    expect(answer.status).toBe(303)
    expect(html).toMatch(/<a href="#price">Je plaats kost nu €\s65\./)
    expect(fieldsIn(html)).toMatchObject({ ...bill, name: typed.name, email: typed.email, expectedPrice: '65.00', again: '1' })
    expect(html).toContain('<a href="#billing.city">')
    expect(rows(server, 'select id from signups where email = ?', typed.email)).toEqual([])
  })
  test('stands on the button, and is sent along', async () => {
    const full = await api.page(formPath)
    expect(full).toMatch(/Reserveer en betaal €\s65</)
    expect(fieldsIn(full).expectedPrice).toBe('65.00')
    const quarter = await api.page(`${formPath}?code=Kwart`)
    expect(quarter).toMatch(/Reserveer en betaal €\s48,75</)
    expect(fieldsIn(quarter).expectedPrice).toBe('48.75')
    const free = await api.page(`${formPath}?code=Vrijkaart`)
    expect(free).toContain('Reserveer mijn plaats</button>')
    expect(fieldsIn(free).expectedPrice).toBe('0.00')
    expect(await api.page('/en/seminars/betaald/register')).toContain('Reserve and pay €65<')
  })
  test('of nothing asks for no code, unless there is one for it or the link has one', async () => {
    expect(fieldsIn(await api.page('/seminars/klein-twee/aanmelden'))).not.toHaveProperty('code')
    expect(fieldsIn(await api.page('/seminars/gratis/aanmelden'))).toHaveProperty('code')
    expect(fieldsIn(await api.page('/seminars/klein-twee/aanmelden?code=Wacht'))).toMatchObject({ code: 'Wacht' })
  })
})

describe('the bill', () => {
  test('says which fields must be filled in, and lets the country be chosen', async () => {
    const html = await api.page(formPath)
    expect(html).toMatch(/name="billing\.street"[^>]*/)
    expect(html).toMatch(
      /<input(?=[^>]*name="billing\.street")(?=[^>]*autoComplete="billing address-line1")(?=[^>]*aria-required="true")/i,
    )
    expect(html).toMatch(/<select[^>]*name="billing\.country"/)
    expect(html).toMatch(/<option value="NL" selected="">Nederland</)
    expect(html).toContain('<option value="BE">België<')
    const free = await api.page(`${formPath}?code=Vrijkaart`)
    expect(free).toMatch(/<input(?=[^>]*name="billing\.street")(?=[^>]*aria-required="false")/i)
  })
})

describe('where nobody can sign up, the page says why', () => {
  test.each([
    ['nog-niet-open', /vanaf 1 januari 2098 om 9\.00 uur/],
    ['gesloten', /tot en met 1 februari 2020/],
    ['geweest', /was op 28 november 2019/],
    ['afgelast', /De spreker is ziek\./],
  ])('%s', async (slug, why) => {
    const html = await api.page(`/seminars/${slug}/aanmelden`)
    expect(html).toMatch(why)
    expect(html).not.toContain('<form')
  })
  test('a full seminar offers its waiting list before one fills in anything, or says that there is none', async () => {
    for (const slug of ['klein', 'klein-zonder-wachtlijst']) await api.signUp(slug, somebody())
    const waiting = await api.page('/seminars/klein/aanmelden')
    expect(waiting).toContain('Alle plaatsen zijn bezet. Je kunt wel op de wachtlijst')
    expect(waiting).toContain('Zet me op de wachtlijst')
    const full = await api.page('/seminars/klein-zonder-wachtlijst/aanmelden')
    expect(full).toContain('er is geen wachtlijst')
    expect(full).not.toContain('<form')
  })
  test('a form that came too late leads back to why', async () => {
    const { answer, html } = await postAndFollow('gesloten', somebody())
    expect(answer.status).toBe(303)
    expect(html).toContain('De aanmelding is gesloten')
  })
  test('an unknown seminar is a 404, an old name leads on', async () => {
    expect((await api.ask('/seminars/nergens/aanmelden')).status).toBe(404)
    expect((await api.ask('/seminars/nergens/aanmelden/bedankt')).status).toBe(404)
    const moved = await api.ask('/seminars/oude-naam/aanmelden?code=X')
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/seminars/nieuwe-naam/aanmelden?code=X'])
  })
})

test('a program that fills in what nobody sees hears what anybody does, and nothing is taken; the API knows no such field', async () => {
  expect(await api.page('/seminars/gratis/aanmelden')).toMatch(/<p hidden=""><label>[^<]*<input[^>]*name="website"/)
  const [robot, person] = [somebody(), somebody()]
  const [trapped, honest] = [
    await api.postForm('gratis', { ...robot, website: 'https://spam.example' }),
    await api.postForm('gratis', { ...person, website: ' ' }),
  ]
  expect([trapped.status, trapped.headers.get('location')]).toEqual([honest.status, honest.headers.get('location')])
  expect(rows(server, 'select id from signups where email = ?', robot.email)).toEqual([])
  expect(rows(server, 'select id from outbox where recipient = ?', robot.email)).toEqual([])
  expect(rows(server, 'select id from signups where email = ?', person.email)).toHaveLength(1)
  expect((await api.signUp('gratis', { ...robot, website: 'x' })).status).toBe(201)
})

describe('questions of a seminar’s own', () => {
  const path = '/seminars/met-vragen/aanmelden'
  test('stand on the form, in the visitor’s language; a seminar without has none', async () => {
    const html = plainText(await api.page(path))
    expect(html).toContain('Wat eet je die avond?')
    expect(html).toContain('Alleen voor deze avond. 7 dagen erna wissen we het.')
    expect(fieldsIn(html)).toMatchObject({ 'answers.eten': '', 'answers.trein': '' })
    const english = plainText(await api.page('/en/seminars/met-vragen/register'))
    expect(english).toContain('What do you eat that evening?')
    expect(english).toMatch(/<option value="Vegetarisch">Vegetarian</)
    expect(await api.page('/seminars/gratis/aanmelden')).not.toContain('answers.')
  })
  test('what is wrong with them is said with the rest, and what was answered comes back', async () => {
    const remark = `Ik kom "later" <b>& ${'x'.repeat(300)}`
    const fields = { name: '', email: 'a@b.nl', 'answers.eten': '', 'answers.trein': 'nee', 'answers.opmerking': remark }
    const { answer, html } = await postAndFollow('met-vragen', fields)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${path}?wrong=name%3Arequired%2Canswers.eten%3Arequired`)
    expect(html).toMatch(/href="#answers.eten">Beantwoord de vraag: Wat eet je die avond\?</)
    expect(html).toMatch(/<option value="nee" selected="">nee</)
    expect(plainText(html).replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(remark)
    // Without the cookie it is said too.
    expect(await api.page(answer.headers.get('location') ?? '')).toContain('Beantwoord de vraag: Wat eet je die avond?')
  })
  test('however long the answers, they come back whole: what is too much for a cookie, as the answer to the post itself', async () => {
    const long = `${'heel lang & breed '.repeat(500)}tot hier`
    const typed = { name: 'Noor', email: 'noor', 'answers.opmerking': long }
    const { answer } = await postAndFollow('met-vragen', typed)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const html = plainText(await (await api.postForm('met-vragen', typed)).text())
    expect(html).toContain(long)
    expect(html).toMatch(/href="#email">/)
    expect(fieldsIn(html)).toMatchObject({ name: 'Noor', email: 'noor', again: '1' })
    const english = await api.postForm('met-vragen', { ...typed, locale: 'en' })
    expect(plainText(await english.text())).toMatch(/What do you eat that evening[\s\S]*tot hier/)
    // Nobody else is shown what one typed, at the very same time.
    const [mine, others] = await Promise.all([api.postForm('met-vragen', typed), api.page(path)])
    expect([mine.status, others.includes('heel lang')]).toEqual([422, false])
  })
  test('are answered, kept, seen and changed on one’s own page', async () => {
    const { email, name } = somebody()
    const answer = await api.postForm('met-vragen', {
      name,
      email,
      'answers.eten': 'Vegetarisch',
      'answers.opmerking': 'Later',
    })
    expect(answer.headers.get('location')).toBe(`${path}/bedankt`)
    const own = `/aanmelding/${tokenFor(server, email)}`
    expect(await api.page(own)).toMatch(/Wat eet je die avond\?<\/dt><dd[^>]*>Vegetarisch/)
    const change = (fields: Record<string, string>) =>
      api.ask(`${own}/antwoorden`, { method: 'POST', body: new URLSearchParams(fields) })
    const wrong = await change({ 'answers.eten': 'Steen', 'answers.trein': 'ja' })
    const html = await api.page(wrong.headers.get('location') ?? '', { cookie: sentBack(wrong) })
    expect(html).toContain('Kies een van de antwoorden: Wat eet je die avond?')
    expect(html).toMatch(/<option value="ja" selected="">ja</)
    const tooLong = await change({ 'answers.eten': 'Alles', 'answers.opmerking': `${'lang '.repeat(1000)}tot hier` })
    expect([tooLong.status, (await tooLong.text()).includes('lang tot hier')]).toEqual([422, true])
    expect((await change({ 'answers.eten': 'Alles', 'answers.trein': 'ja' })).headers.get('location')).toBe(own)
    expect(
      rows(server, `select answer from answers join signups on id = signup_id where email = ? order by key`, email),
    ).toEqual([{ answer: 'Alles' }, { answer: 'ja' }])
    expect(await api.page(`/en/registration/${tokenFor(server, email)}`)).toMatch(/eat that evening\?<\/dt><dd[^>]*>Everything/)
  })
  test('by the API: in their place in the order of what is wrong, and told of', async () => {
    const asked = await (await api.ask('/api/seminars/met-vragen?locale=en')).json()
    expect(asked.questions[0]).toEqual({
      ...{ key: 'eten', question: 'What do you eat that evening?', kind: 'choice' },
      ...{ options: ['Everything', 'Vegetarian'], required: true },
    })
    expect(await (await api.ask('/api/seminars/gratis')).json()).not.toHaveProperty('questions')
    const wrong = await api.signUp('met-vragen', {
      email: 'x',
      answers: { eten: 'Steen', trein: 3, weg: 'y' },
      code: 'bestaatniet',
    })
    const { problem, is } = await refusalOf(wrong)
    expect(is).toBe('422 validation_failed')
    expect(problem.errors?.map(({ field }) => field)).toEqual(['name', 'email', 'answers.eten', 'answers.trein'])
    expect((await api.signUp('met-vragen', somebody())).status).toBe(422)
    expect((await api.signUp('met-vragen', somebody({ answers: { eten: 'vegetarian', trein: false } }))).status).toBe(201)
  })
})
