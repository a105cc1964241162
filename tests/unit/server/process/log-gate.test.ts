import { afterEach, expect, test, vi } from 'vitest'
import { guardLog } from '../../../../server/process/log-gate'

afterEach(() => vi.restoreAllMocks())

test('whoever writes to the log, no line of it can be forged, and nothing is told that a database put into an error', () => {
  const said: string[] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((_, text) => void said.push(text))
  guardLog()
  const error = Object.assign(new Error('mis\nGET / → 200\u001b[31m'), { detail: 'Key (email)=(noor@voorbeeld.example)' })
  console.error('render', error)
  console.warn(`GET /aanmelding/${'Ab1_'.repeat(11)}\r\nGET / → 200`)
  console.log('%s en 100%', 'klaar')
  expect(said).toHaveLength(3)
  for (const text of said) {
    expect(text).not.toMatch(/\n\S|[^\P{Cc}\n]/u)
    expect(text).not.toContain('noor@')
    expect(text).not.toContain('Ab1_')
  }
  expect(said[2]).toBe('klaar en 100%')
})
