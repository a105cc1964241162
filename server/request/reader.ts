/** Who opens a page, as it is counted: undefined for a machine. What it gives is in memory alone, until midnight (lib/signups/links/first-today.ts). */
import { clientOf } from '../../lib/http/requests/client'
import { isPerson } from '../../lib/http/requests/visitor'
import { settings } from '../../lib/settings'
import { clientHeaders } from './client-headers'
import type { RequestContext } from './context'

export function readerOf({ request }: Pick<RequestContext, 'request'>): string | undefined {
  const { method, headers } = request
  if (!isPerson(method, headers)) return undefined
  return `${clientOf(clientHeaders(request), settings().trustProxy)} ${headers['user-agent']}`
}
