/** A request without the help of `fetch`: no tidying of addresses, no decompression, no redirects followed. */
import { request } from 'node:http'

export interface Raw {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  text: string
}

export const askRaw = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
  new Promise((done, fail) => {
    // A request that does not say what it is counts as no visit.
    const all = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'accept-language': 'nl',
      ...headers,
    }
    const asked = request({ host: '127.0.0.1', port, path, headers: all, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        done({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
      })
    })
    asked.on('error', fail)
    asked.end()
  })
