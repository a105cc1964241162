import { describe, expect, test } from 'vitest'
import { clientOf, network } from '../../../lib/http/requests/client'

const client = (socket: string, forwarded: string | undefined, hops: number) =>
  clientOf(new Headers({ 'x-podium-client': socket, ...(forwarded && { 'x-forwarded-for': forwarded }) }), hops)

describe('the client of a request', () => {
  test('without a trusted proxy it is the socket, whatever is claimed', () => {
    expect(client('192.0.2.1', '203.0.113.9', 0)).toBe('192.0.2.1')
  })
  test('one proxy: the last address that it added', () => {
    expect(client('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9')
  })
  test('two proxies: the one before the last', () => {
    expect(client('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
  })
  test('fewer hops than proxies: the first that is there', () => {
    expect(client('10.0.0.1', '203.0.113.9', 3)).toBe('203.0.113.9')
    expect(client('10.0.0.1', undefined, 2)).toBe('10.0.0.1')
  })
  test('nonsense in the header is the socket; without any address it is unknown', () => {
    expect(client('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
    expect(clientOf(new Headers(), 0)).toBe('unknown')
  })
})

describe('a client is counted as', () => {
  test.each([
    ['an IPv4 address', '192.0.2.1', '192.0.2.1'],
    ['an IPv4 address with a port', '192.0.2.1:4711', '192.0.2.1'],
    ['IPv4 inside IPv6', '::ffff:192.0.2.1', '192.0.2.1'],
    ['the /64 of an IPv6 address', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['the /64 with a port', '[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
    ['loopback', '::1', '::/64'],
  ])('%s', (_, address, expected) => expect(network(address)).toBe(expected))

  test('nothing when it is no address', () => {
    for (const text of ['', 'localhost', '1.2.3.4.5', '999.1.1.1']) expect(network(text)).toBeUndefined()
  })
})
