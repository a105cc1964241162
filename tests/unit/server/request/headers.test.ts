/** What nobody outside may say to the framework, each by itself: one that is let through would be hidden by the others. */
import { expect, test } from 'vitest'
import { stripInternal } from '../../../../server/html/headers'

test.each([
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'x-middleware-subrequest',
  'x-nextjs-data',
  'x-nextjs-postponed',
  'x-next-revalidate-tag-token',
  'x-matched-path',
  'x-invoke-path',
  'x-prerender-revalidate',
  'x-podium-client',
])('%s is taken from every request', (name) => {
  const headers = { accept: 'text/html', [name]: '1' }
  stripInternal(headers)
  expect(headers).toEqual({ accept: 'text/html' })
})

test.each([
  'accept',
  'accept-encoding',
  'cookie',
  'host',
  'if-none-match',
  'origin',
  'sec-purpose',
  'user-agent',
  'x-forwarded-for',
])('%s stays, as we listen to it', (name) => {
  const headers = { [name]: '1' }
  stripInternal(headers)
  expect(headers).toEqual({ [name]: '1' })
})
