import { afterEach, describe, expect, test, vi } from 'vitest'
import { DatabaseBusy } from '../../../lib/database/engines/wait'
import { answering } from '../../../lib/http/answers/answer'
import { BrokenOff } from '../../../lib/http/requests/guard'

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
  test('whose client went away blames nobody', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    const gone = new Request('http://x/', { signal: AbortSignal.abort() })
    const failing = (error: unknown) => () => Promise.reject(error)
    await answering(failing(new BrokenOff(reset)))(request, undefined)
    await answering(failing(reset))(gone, undefined)
    expect(log).not.toHaveBeenCalled()
  })
})
