/** Requests per second of one address: by wrk when the machine has it, else by a small generator of our own (slower, so it measures itself too). */
import { execFile, execFileSync } from 'node:child_process'
import { Agent, get } from 'node:http'
import { promisify } from 'node:util'

export interface Load {
  url: string
  seconds: number
  connections: number
  headers: Record<string, string>
}
export interface Measured {
  perSecond: number
  /** Answers that were not 2xx or 3xx, and broken connections. */
  failed: number
  /** Median and 99th percentile in milliseconds. */
  p50: number
  p99: number
}

export const generator = hasWrk() ? 'wrk' : 'node'

export const measure = (load: Load): Promise<Measured> => (generator === 'wrk' ? byWrk(load) : byNode(load))

function hasWrk(): boolean {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT' // it says its version with exit code 1
  }
}

async function byWrk({ url, seconds, connections, headers }: Load): Promise<Measured> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, url]
  const { stdout } = await promisify(execFile)('wrk', args)
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? []
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    failed: number(/Non-2xx or 3xx responses: (\d+)/) + broken.reduce((sum, part) => sum + Number(part), 0),
    p50: milliseconds(/^\s+50%\s+(\S+)/m.exec(stdout)?.[1]),
    p99: milliseconds(/^\s+99%\s+(\S+)/m.exec(stdout)?.[1]),
  }
}

/** "843.00us", "7.10ms", "1.02s". */
function milliseconds(text = ''): number {
  const [, value, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? []
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'] ?? Number.NaN)
}

async function byNode({ url, seconds, connections, headers }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  let failed = 0
  const one = () =>
    new Promise<void>((done) => {
      const start = performance.now()
      const asked = get(url, { agent, headers }, (response) => {
        response.resume()
        response.on('end', () => {
          times.push(performance.now() - start)
          if ((response.statusCode ?? 500) >= 400) failed += 1
          done()
        })
      })
      asked.on('error', () => {
        failed += 1
        done()
      })
    })
  const reader = async () => {
    while (performance.now() < until) await one()
  }
  await Promise.all(Array.from({ length: connections }, reader))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN
  return { perSecond: times.length / seconds, failed, p50: at(0.5), p99: at(0.99) }
}
