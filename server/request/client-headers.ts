/** By which a limit knows who asks: as what is inside gets it, with the address of the socket. What a client says of itself is not among it. */
import type { IncomingMessage } from 'node:http'
import { clientHeader } from '../../lib/http/requests/client'

export function clientHeaders({ headers, socket }: IncomingMessage): Headers {
  const forwarded = headers['x-forwarded-for']
  const given = new Headers({ [clientHeader]: socket.remoteAddress ?? '' })
  if (forwarded !== undefined) given.set('x-forwarded-for', [forwarded].flat().join(','))
  return given
}
