import { describe, expect, test, vi } from 'vitest'
import type { Taken } from '../../../lib/http/limits/rate-limit'
import { grouped, receive } from '../../../lib/http/requests/forms/posted'
import { BrokenOff } from '../../../lib/http/requests/guard'

const site = 'http://localhost:3000'
const json = { 'content-type': 'application/json' }
const mayGo = () => ({ ok: true }) as const
const post = (body: BodyInit, headers: Record<string, string> = {}, take: () => Taken = mayGo) =>
  receive(new Request('http://x/', { method: 'POST', headers, body }), site, take)
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  post(new URLSearchParams(fields), headers)

describe('a posted form', () => {
  test('becomes the body that JSON would have sent', async () => {
    const fields = { name: 'Zoë', 'billing.street': 'Laan 1', 'billing.city': 'Utrecht', 'source.utm_source': 'app' }
    expect(await form(fields)).toMatchObject({
      ok: true,
      kind: 'form',
      body: { name: 'Zoë', billing: { street: 'Laan 1', city: 'Utrecht' }, source: { utm_source: 'app' } },
      fields,
    })
  })
  test('keeps what is about the form itself out of the body', async () => {
    const posted = await form({ name: 'Zoë', idempotencyKey: 'k', again: '1' })
    expect(posted).toMatchObject({ body: { name: 'Zoë' }, fields: { name: 'Zoë' }, again: true, idempotencyKey: 'k' })
  })
  test('a key in the header goes before the one in the form', async () => {
    expect(await form({ idempotencyKey: 'field' }, { 'idempotency-key': 'header' })).toMatchObject({ idempotencyKey: 'header' })
  })
  test('cannot reach what every object has', () => {
    const body = grouped({ '__proto__.polluted': 'x', 'constructor.prototype': 'y' })
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
    expect(Object.keys(body)).toEqual(['__proto__', 'constructor'])
  })
})

test.each(['[', '{"a":'])('JSON that is nested without end is not read: %s', async (open) => {
  const body = open.repeat(2_500) + (open === '[' ? '' : '1') + (open === '[' ? ']' : '}').repeat(2_500)
  expect(await post(body, json)).toEqual({ ok: false, code: 'malformed_json' })
})
test('brackets in a text are no nesting', async () => {
  const name = '[{"'.repeat(100)
  expect(await post(JSON.stringify({ name }), json)).toMatchObject({ ok: true, body: { name } })
})

describe('a form of many fields', () => {
  const fields = (count: number) => Array.from({ length: count }, (_, i) => `veld${i}=x`).join('&')
  const parts = (count: number) => {
    const data = new FormData()
    for (let i = 0; i < count; i++) data.set(`veld${i}`, 'x & y')
    return data
  }
  test('has 60 at most, sent either way', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await post(fields(60), type)).toMatchObject({ ok: true })
    expect(await post(parts(60))).toMatchObject({ ok: true })
    const tooMany = { ok: false, code: 'payload_too_large' }
    expect(await post(fields(61), type)).toEqual(tooMany)
    expect(await post(fields(61), { 'content-type': `${type['content-type']}; boundary=x` })).toEqual(tooMany)
    expect(await post(parts(61))).toEqual(tooMany)
  })
  test('that repeats one name as itself and as a group is read at once', () => {
    const names = Array.from({ length: 500 }, (_, i) => [`billing.${i}`, ''])
    const body = grouped(Object.fromEntries([['billing', 'x'.repeat(8000)], ...names]))
    expect(Object.keys(body.billing as object)).toHaveLength(500)
  })
})

describe('what comes too often', () => {
  const tooOften = () => ({ ok: false, retryAfter: 30 }) as const
  test('is counted before it is read, and not read when it is JSON', async () => {
    const limited = { ok: false, code: 'rate_limited', retryAfter: 30 }
    for (const body of ['{', '{"name":"Zoë"}']) expect(await post(body, json, tooOften)).toEqual(limited)
    expect(await post('a=%', { 'content-type': 'multipart/form-data; boundary=x' }, tooOften)).toEqual(limited)
  })
  test('is shown again when it is a form', async () => {
    const answer = await post(new URLSearchParams({ name: 'Zoë' }), {}, tooOften)
    expect(answer).toMatchObject({ ok: true, fields: { name: 'Zoë' }, retryAfter: 30 })
  })
  test('is not counted when it is refused before', async () => {
    const take = vi.fn(mayGo)
    await post('x', { 'sec-fetch-site': 'cross-site' }, take)
    await post('x', { 'content-type': 'text/plain' }, take)
    await post('x'.repeat(17_000), json, take)
    expect(take).not.toHaveBeenCalled()
  })
})

test('a body that breaks off half-way is nobody’s fault, and no answer of the database', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
  })
  const request = new Request('http://x/', { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit)
  await expect(receive(request, site, mayGo)).rejects.toBeInstanceOf(BrokenOff)
})
