/**
 * A Chromium to which no tool is attached (it makes no page ready ahead while one is), on a site that is passed on through a server of
 * the test's: that sees every request, may change a page, and hears what a script in the pages tells.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from '../browser/browser'

export interface Seen {
  /** Path and query. */
  url: string
  /** `Sec-Purpose`: "prefetch", "prefetch;prerender", or '' where somebody really goes there. */
  purpose: string
}
export interface Passing {
  url: string
  /** Requests and what pages told, in the order in which they came. */
  seen: (Seen | { told: unknown })[]
  stop(): Promise<void>
}
interface Options {
  /** The site that is passed on. */
  site: string
  /** Runs in every page; `tell(anything)` comes to `seen`, which it may read at /__seen. Browser script, as text. */
  script: string
  change: (html: string) => string
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Passes a site on. */
export async function passOn({ site, script, change }: Options): Promise<Passing> {
  const seen: Passing['seen'] = []
  const tell = `const tell = (what) => fetch('/__told', { method: 'POST', body: JSON.stringify(what) })\n`
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = request.url ?? '/'
    if (url === '/__told') {
      seen.push({ told: JSON.parse(await body(request)) })
      return response.end()
    }
    if (url === '/__seen') return response.end(JSON.stringify(seen))
    if (url === '/__script.js') return response.setHeader('content-type', 'text/javascript').end(tell + script)
    seen.push({ url, purpose: String(request.headers['sec-purpose'] ?? '') })
    const { accept = '*/*' } = request.headers
    const from = await fetch(site + url, { redirect: 'manual', headers: { accept, 'user-agent': 'Mozilla/5.0' } })
    const headers = Object.fromEntries(
      [...from.headers].filter(
        ([name]) => !/^(content-encoding|content-length|etag|transfer-encoding|connection|keep-alive)$/.test(name),
      ),
    )
    const whole = Buffer.from(await from.arrayBuffer())
    response.writeHead(from.status, headers)
    if (!/html/.test(headers['content-type'] ?? '')) return response.end(whole)
    response.end(change(whole.toString()).replace('</head>', '<script src="/__script.js"></script></head>'))
  }
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Opens an address in a browser of its own; call what is returned to end it. */
export async function openAlone(url: string): Promise<() => Promise<void>> {
  const profile = await mkdtemp(join(tmpdir(), 'podium-chromium-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(chromiumPath(), [...flags, url], { stdio: 'ignore', detached: true })
  const ended = new Promise((done) => child.once('exit', done))
  return async () => {
    // The whole group: its own helpers outlive a browser that is killed.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
