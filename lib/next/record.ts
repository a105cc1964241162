/**
 * What each render asked, from its first question until the server has its page. The state lies on `globalThis`: Next's bundle and the
 * front are separate instances of this module.
 */
import type { Trace } from '../editions/trace'

/** By this name a page in its head, and a feed in its headers, says which render made it. The server takes it out. */
export const RENDER = 'podium-render'

/** Of a render that broke off nobody takes the trace: then the oldest make room. */
const MOST = 1000

interface State {
  traces: Map<string, Trace>
  made: number
}
const symbol = Symbol.for('podium.renders')
const holder = globalThis as { [symbol]?: State }
const state = (): State => (holder[symbol] ??= { traces: new Map(), made: 0 })

/** Keeps what a render asks, also what it will still ask; returns the name under which the server finds it. */
export function keepTrace(trace: Trace): string {
  const now = state()
  now.made += 1
  const id = String(now.made)
  now.traces.set(id, trace)
  for (const [oldest] of now.traces) {
    if (now.traces.size <= MOST) break
    now.traces.delete(oldest)
  }
  return id
}

/** What the render asked, once; its answer must be whole. */
export function takeTrace(id: string): Trace | undefined {
  const { traces } = state()
  const trace = traces.get(id)
  traces.delete(id)
  return trace
}
