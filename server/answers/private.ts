/** Of every answer below an address that is somebody's own: nobody keeps it, and no search engine finds it. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

const UNKEPT = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' }

/** Whatever is said with it, by whichever handler. `more`: what else it always says. */
export function keepPrivate(response: ServerResponse, more: OutgoingHttpHeaders): void {
  const { writeHead } = response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    return writeHead.call(response, status, { ...headers, ...UNKEPT, ...more })
  }) as typeof writeHead
}
