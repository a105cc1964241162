import { describe, expect, test } from 'vitest'
import { grouped, receive } from '../../../lib/http/posted'

const site = 'http://localhost:3000'
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  receive(new Request('http://x/', { method: 'POST', headers, body: new URLSearchParams(fields) }), site)

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
  const headers = { 'content-type': 'application/json' }
  expect(await receive(new Request('http://x/', { method: 'POST', headers, body }), site)).toEqual({
    ok: false,
    code: 'malformed_json',
  })
})
