/** How the API writes what it answers with. */

export { money, timestamp } from '../../language/machine'

/** An answer that nobody keeps. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })
