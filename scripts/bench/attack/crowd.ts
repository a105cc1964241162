/** Many visitors at once, on sockets of their own. */
import { request } from 'node:http'
import { connect } from 'node:net'

/** `status` 0: the connection was broken off. */
export interface Outcome {
  status: number
  ms: number
  etag?: string
}

/** One visitor, on a new connection, in Brotli as browsers do. */
export function ask(port: number, path: string): Promise<Outcome> {
  const start = performance.now()
  return new Promise((done) => {
    const end = (status: number, etag?: string) => done({ status, ms: performance.now() - start, etag })
    const asked = request({ host: '127.0.0.1', port, path, agent: false, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume()
      response.on('end', () => end(response.statusCode ?? 0, response.headers.etag))
      response.on('error', () => end(0))
    })
    asked.on('error', () => end(0))
    asked.end()
  })
}

/** Different questions, all of a socket's at once, by who does not wait for the answers. */
export async function askAndHangUp(port: number, sockets: number, each: number, ms: number): Promise<Outcome[]> {
  const one = (socket: number) =>
    new Promise<void>((done) => {
      const open = connect(port, '127.0.0.1', () => {
        const questions = Array.from({ length: each }, (_, i) => `GET /zoeken?q=a${socket}b${i} HTTP/1.1\r\nHost: x\r\n\r\n`)
        open.write(questions.join(''))
        setTimeout(() => open.destroy(), ms)
      })
      open.on('error', () => {})
      open.on('close', () => done())
      open.resume()
    })
  await Promise.all(Array.from({ length: sockets }, (_, socket) => one(socket)))
  return []
}

/** How it ended for all of them. */
export function tally(outcomes: Outcome[]) {
  const of = (test: (status: number) => boolean) => outcomes.filter(({ status }) => test(status)).length
  return {
    answered: of((status) => status > 0 && status < 500),
    '503': of((status) => status === 503),
    else: of((status) => status === 0 || (status >= 500 && status !== 503)),
    'slowest (s)': Math.round(Math.max(0, ...outcomes.map(({ ms }) => ms)) / 100) / 10,
    tags: new Set(outcomes.map(({ etag }) => etag)).size,
  }
}
