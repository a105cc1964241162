/** Which client a request comes from, for rate limits. */
import ipaddr from 'ipaddr.js'

/**
 * Headers between our server and Next inside it (server/html/headers.ts strips them from what clients send, and sets its own):
 * the address of the socket, and the method, which a page cannot see.
 */
export const clientHeader = 'x-podium-client'
export const methodHeader = 'x-podium-method'

const LONGEST_CHAIN = 1000
/** An IPv6 address with zone, brackets and port has less. */
const LONGEST_ADDRESS = 100

/**
 * The client of a request: an IPv4 address or an IPv6 /64. `trustProxy` is the number of proxies before us that are believed:
 * each of them adds the address it was called from to the end of `X-Forwarded-For`.
 */
export const clientOf = (headers: Headers, trustProxy: number): string =>
  clientAt(headers.get(clientHeader)?.trim(), headers.get('x-forwarded-for'), trustProxy)

/** The same, by the address of the socket and what `X-Forwarded-For` says. */
export function clientAt(socket = '', forwarded: string | string[] | null | undefined, trustProxy: number): string {
  if (trustProxy === 0) return network(socket) ?? UNKNOWN
  // The proxies that we believe wrote the end of it.
  const hops = [forwarded ?? '']
    .flat()
    .join(',')
    .slice(-LONGEST_CHAIN)
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const claimed = hops.at(-Math.min(trustProxy, hops.length)) ?? socket
  return network(claimed) ?? network(socket) ?? UNKNOWN
}

const UNKNOWN = 'unknown'

/** Whether a client (as `clientAt` names it) is this machine itself, or nobody that can be told from others. */
export const isThisMachine = (client: string): boolean =>
  client === UNKNOWN || client.startsWith('127.') || client === network('::1')

/** "192.0.2.7", "2001:db8:0:1::/64"; undefined when it is no address. Ports and zones are left out. */
export function network(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS) return undefined
  const bare = address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  if (!ipaddr.isValid(bare)) return undefined
  const ip = ipaddr.process(bare)
  if (!(ip instanceof ipaddr.IPv6)) return ip.toString()
  const prefix = new ipaddr.IPv6([...ip.parts.slice(0, 4), 0, 0, 0, 0])
  return `${prefix.toString()}/64`
}
