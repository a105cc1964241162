/** How many connections one client may have, looked at before anything is read from them: each takes memory, and its turn. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { isThisMachine, network } from '../../lib/http/requests/client'

/** A browser keeps six; behind one address there may be an office. */
export const MOST_CONNECTIONS = 500

/** Only for who is not behind a proxy: of that, all connections are its own. */
export function limitConnections(
  server: Pick<Server, 'listeners' | 'removeAllListeners' | 'on'>,
  most = MOST_CONNECTIONS,
): void {
  const open = new Map<string, number>()
  const listeners = server.listeners('connection')
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const client = network(socket.remoteAddress ?? '')
    if (client !== undefined && !isThisMachine(client)) {
      const count = (open.get(client) ?? 0) + 1
      if (count > most) return void socket.destroy()
      open.set(client, count)
      socket.once('close', () => leave(client))
    }
    for (const listener of listeners) listener.call(server, socket)
  })

  function leave(client: string) {
    const left = (open.get(client) ?? 0) - 1
    if (left > 0) open.set(client, left)
    else open.delete(client)
  }
}
