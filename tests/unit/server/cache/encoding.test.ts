import { describe, expect, it } from 'vitest'
import { chosenEncoding } from '../../../../server/cache/encoding'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['GZIP;Q=0.8', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['bronze, nogzip', 'identity'],
  ])('for %j is %s', (header, encoding) => expect(chosenEncoding(header)).toBe(encoding))
})
