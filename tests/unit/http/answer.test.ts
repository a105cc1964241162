import { afterEach, describe, expect, test, vi } from 'vitest'
import { DatabaseBusy } from '../../../lib/database/wait'
import { answering, refusing } from '../../../lib/http/answer'

const request = new Request('http://x/api/iets')
const ask = (handler: () => Response) => answering(handler)(request, undefined)
afterEach(() => vi.restoreAllMocks())

describe('a handler', () => {
  test('answers what it answers', async () => expect((await ask(() => new Response('ja'))).status).toBe(200))

  test('that fails says nothing about why, and logs it once under an id that is answered', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await ask(() => {
      throw new Error('password is hunter2')
    })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('hunter2')
    expect(log).toHaveBeenCalledOnce()
    expect(String(log.mock.calls[0]?.[0])).toContain(answer.headers.get('x-request-id'))
  })
  test('that finds the database busy asks to come back', async () => {
    const answer = await ask(() => {
      throw new DatabaseBusy(10_000)
    })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ code: 'unavailable' })
  })
  test('of another method says which are known', async () => {
    const answer = refusing('GET, HEAD')(request)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
