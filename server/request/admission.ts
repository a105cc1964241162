/**
 * Who may have work done for them, and when. Reading what is kept in memory asks nobody; what must be rendered, or asked of the
 * database, takes its turn here: decision 023.
 */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { clientAt, isThisMachine } from '../../lib/http/requests/client'
import { programRoots } from '../../lib/routes'
import { settings } from '../../lib/settings'
import { HungUp, type Room, Semaphore } from './concurrency/semaphore'
import type { RequestContext } from './context'

/** Each renders in some milliseconds of the one thread; a second one may wait for the database meanwhile. A slow machine sends no reader away for it. */
const RENDERS: Room = { atOnce: 2, waiting: 200, patience: 10_000 }
/** A sign-up may wait for a lock, and nobody is sent away from it lightly. */
const POSTS: Room = { atOnce: 8, waiting: 500, patience: 10_000 }
const LOOKS: Room = { atOnce: 2, waiting: 500, patience: 10_000 }

/** In milliseconds. */
const LONGEST_LULL = 50

/** Requests under way that need work. Behind one address there may be an office; who sends several over one connection before they are answered is no browser and no proxy. */
const MOST_OF_CLIENT = 100
const MOST_OF_CONNECTION = 4

/** What has a line of its own: a crowd before one door does not close the others. The first part of the inside path. */
const DOORS = new Set([...programRoots, 'seminars'])

export class Admission {
  private readonly lines = new Map<string, Semaphore>()
  private readonly looks = new Semaphore(LOOKS)
  private arrived = 0
  private readonly connections = new WeakMap<Socket, number>()
  private readonly clients = new Map<string, number>()
  /** By whom each was counted: a socket that is closed no longer says. */
  private readonly counted = new WeakMap<RequestContext, string>()

  constructor(private readonly renders: Room = RENDERS) {}

  /** A pass through Next, in its turn. Throws `Busy` or `HungUp`. */
  render<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
    const door = doorOf(context)
    const line = this.lines.get(door) ?? new Semaphore(door === 'post' ? POSTS : this.renders)
    this.lines.set(door, line)
    const isGone = () => hasHungUp(context.request)
    return line.run(async () => {
      await this.lull()
      if (isGone()) throw new HungUp()
      return await work()
    }, isGone)
  }

  /** A question to the database that the server asks by itself: it takes no longer than a connection, and all who ask the same share it. */
  look = <T>(work: () => Promise<T>): Promise<T> => this.looks.run(work)

  /** A request came in, whatever it asks. */
  notice(): void {
    this.arrived += 1
  }

  /**
   * Until nobody came in for two rounds of the event loop. Node takes one new connection each round: were a render begun in every round, a
   * reader behind fifty connections would wait for fifty renders. In an endless stream of visitors work begins all the same.
   */
  private async lull(): Promise<void> {
    const until = performance.now() + LONGEST_LULL
    for (let [rounds, before] = [0, this.arrived]; rounds < 2 && performance.now() < until; rounds += 1) {
      await new Promise((next) => setImmediate(next))
      if (this.arrived !== before) [rounds, before] = [-1, this.arrived]
    }
  }

  /** Whether so much is under way over this connection that what follows is not even looked at. */
  isFull = (connection: Socket): boolean => (this.connections.get(connection) ?? 0) >= MOST_OF_CONNECTION

  /** Counts a request that needs work, until `leave`. False: its client has too many under way. */
  enter(context: RequestContext): boolean {
    const { socket } = context.request
    const client = countedClient(context.request)
    if ((this.clients.get(client) ?? 0) >= MOST_OF_CLIENT) return false
    this.counted.set(context, client)
    this.count(socket, client, 1)
    return true
  }

  leave(context: RequestContext): void {
    const client = this.counted.get(context)
    if (client === undefined) return
    this.counted.delete(context)
    this.count(context.request.socket, client, -1)
  }

  private count(socket: Socket, client: string, one: 1 | -1) {
    this.connections.set(socket, (this.connections.get(socket) ?? 0) + one)
    if (client === NOBODY) return
    const left = (this.clients.get(client) ?? 0) + one
    if (left > 0) this.clients.set(client, left)
    else this.clients.delete(client)
  }
}

function doorOf({ request, path, insidePath, isPage }: RequestContext): string {
  if (request.method === 'POST') return 'post'
  if (isPage) return 'reading'
  if (path === '/api/health') return 'health'
  const root = path.startsWith('/api/') ? 'api' : (insidePath.split('/')[2] ?? '')
  return DOORS.has(root) ? root : 'other'
}

/** Node ends its side as soon as the client ends its own. */
export const hasHungUp = ({ socket }: IncomingMessage): boolean => socket.destroyed || !socket.writable

/** Nobody in particular: a proxy on this machine that TRUST_PROXY does not name, and a load test. */
const NOBODY = ''

function countedClient(request: IncomingMessage): string {
  const { rateLimits, trustProxy } = settings()
  if (!rateLimits) return NOBODY
  const client = clientAt(request.socket.remoteAddress, request.headers['x-forwarded-for'], trustProxy)
  return isThisMachine(client) ? NOBODY : client
}
