import { describe, expect, it } from 'vitest'
import type { Edition, Version } from '../../../lib/editions/types'
import { redirectOf } from '../../../lib/front/redirects'

const always: Version = [0, 'digest']
const edition = {
  redirects: { '/oud': '/artikelen/nieuw' },
  versions: new Map([
    ['/nl/artikelen/nieuw', always],
    ['/nl/artikelen/straks', [2_000, 'digest'] as Version],
  ]),
} as unknown as Edition

describe('an address that the edition does not have', () => {
  it('leads for good to where its page went', () =>
    expect(redirectOf('/oud', edition, 1)).toEqual({ status: 308, path: '/artikelen/nieuw' }))
  it('leads for now to the Dutch page when there is no English one', () =>
    expect(redirectOf('/en/articles/nieuw', edition, 1)).toEqual({ status: 307, path: '/artikelen/nieuw' }))
  it('gives nothing away of an article that is not public yet', () => {
    expect(redirectOf('/en/articles/straks', edition, 1_000)).toBeUndefined()
    expect(redirectOf('/en/articles/straks', edition, 3_000)).toEqual({ status: 307, path: '/artikelen/straks' })
  })
  it.each(['/nergens', '/en/nowhere', '/en/articles/nowhere', '/constructor', '/__proto__'])('leads nowhere: %s', (path) =>
    expect(redirectOf(path, edition, 1)).toBeUndefined(),
  )
})
