import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../lib/settings'

describe('What stands in for the company of the comments', () => {
  test.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])('may be on this machine: %s', (origin) => {
    expect(readSettings({ COMMENTS_STAND_IN: origin }).commentsStandIn).toBe(origin)
  })
  test.each([
    'https://disqus.example',
    'http://127.0.0.1.example:80',
    'http://localhost:4000/x',
    "http://localhost:4000 'unsafe-eval'",
  ])('may be nowhere else: %s', (origin) => {
    expect(() => readSettings({ COMMENTS_STAND_IN: origin })).toThrow(SettingsError)
  })
})
