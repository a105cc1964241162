/** A server's port: who comes early waits, and who is being answered when it closes is answered. */
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Connections that the system keeps for us until we take them: a crowd comes at once, and Node's 511 would break off the rest. */
const BACKLOG = 4096

/** How long requests that are being answered may take once the server is told to stop, in milliseconds. */
const PATIENCE = 10_000

/** Takes the port. Requests that come before `begin` was called with who answers them wait for it. */
export async function listen(server: Server, port: number) {
  let begin: (handler: RequestListener) => void = () => {}
  const begun = new Promise<RequestListener>((resolve) => {
    begin = resolve
  })
  const early: RequestListener = async (request, response) => (await begun)(request, response)
  server.on('request', early)
  begun.then((handler) => {
    server.on('request', handler)
    server.off('request', early)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, backlog: BACKLOG }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { port: (server.address() as AddressInfo).port, begin }
}

/** Connections that are kept open between requests close as soon as they have nothing to answer. */
export function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
