/**
 * A real nginx in front of a server, by the very configuration that docs/deploy.md gives: only ports, the folder of the cache and TLS are
 * other ones. `npm test` installs nginx when there is none.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { freePort } from './free-port'

export interface Nginx {
  port: number
  /** Of the master process. */
  pid: number
  stop(): Promise<void>
}

const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
export const nginxPath = (): string | undefined => places.map((dir) => join(dir, 'nginx')).find((file) => existsSync(file))

const document = resolve(import.meta.dirname, '../../../docs/deploy.md')

/** The block of docs/deploy.md, for these ports. Throws when the document no longer has what is changed here. */
export function documented(ports: { podium: number; nginx: number }, cache: string): string {
  const [, block = ''] = /```nginx\n([\s\S]*?)```/.exec(readFileSync(document, 'utf8')) ?? []
  const changes: [RegExp, string][] = [
    [/server \{\n {2}listen 80;[\s\S]*?\n\}\n/, ''],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${ports.nginx};`],
    [/ +ssl_certificate .*\n +ssl_certificate_key .*\n/, ''],
    [/127\.0\.0\.1:3000/, `127.0.0.1:${ports.podium}`],
    [/\/var\/cache\/nginx\/podium/, cache],
  ]
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`docs/deploy.md has nothing like ${from}`)
    return text.replace(from, to)
  }, block)
}

/** In front of the server at `podium`. */
export const nginxBefore = (podium: number): Promise<Nginx> =>
  start((nginx, folder) => documented({ podium, nginx }, join(folder, 'cache')))

/** With these blocks in its http context. `folder` is its own, and goes away with it. */
export async function start(configure: (port: number, folder: string) => string): Promise<Nginx> {
  const path = nginxPath()
  if (!path) throw new Error('No nginx found: install it (apt-get install nginx)')
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'podium-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const http = `include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;`
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; worker_processes 1;\nevents { worker_connections 1024; }\n` +
      `http { ${http} ${temporary.join(' ')}\n${configure(port, folder)}\n}\n`,
  )
  const child = spawn(path, ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  await untilOpen(port, child, () => said)
  return {
    port,
    pid: child.pid as number,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      if (child.exitCode === null) child.kill('SIGQUIT')
      setTimeout(() => child.kill('SIGTERM'), 1000).unref()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilOpen(port: number, child: ChildProcess, said: () => string) {
  for (let tries = 0; tries < 2400; tries++) {
    if (child.exitCode !== null) break
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true)))
      socket.on('error', () => done(false))
    })
    if (open) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`nginx did not start:\n${said()}`)
}
