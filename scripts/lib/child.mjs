import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

/** Waits for a child, hands it our SIGTERM, SIGINT and SIGHUP, ends it when we end first, and returns the exit code that a shell would give. */
export function passOn(child) {
  // A Ctrl-C reaches the whole group by itself; the second signal that this sends then is harmless.
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  const end = () => child.kill()
  process.on('exit', end)
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.on('exit', (code, signal) => {
      for (const s of signals) process.off(s, forward)
      process.off('exit', end)
      done(code ?? 128 + constants.signals[signal])
    })
  })
}

/**
 * Runs a command that may take long. Its output is kept and returned; `label` is said at the start, and again every 15 s, so that
 * nobody thinks it hangs. Never throws: `{ code, output }`.
 */
export async function runSaying(label, command, args, { env = process.env, say = console.log } = {}) {
  const started = Date.now()
  say(`${label} …`)
  const beat = setInterval(() => say(`${label}: nog bezig, ${Math.round((Date.now() - started) / 1000)} s`), 15_000)
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  child.on('error', (error) => (output += error.message))
  const code = await passOn(child)
  clearInterval(beat)
  return { code, output }
}
