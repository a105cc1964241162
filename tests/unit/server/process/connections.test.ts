import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { limitConnections } from '../../../../server/process/connections'

class Connection extends EventEmitter {
  destroyed = false
  constructor(readonly remoteAddress: string | undefined) {
    super()
  }
  destroy() {
    this.destroyed = true
    this.emit('close')
  }
}

/** A server that takes at most two of each client, and what it went on with. */
function limited() {
  const server = new EventEmitter()
  const taken: Connection[] = []
  server.on('connection', (connection) => taken.push(connection))
  limitConnections(server as never, 2)
  const connect = (address: string | undefined) => {
    const connection = new Connection(address)
    server.emit('connection', connection)
    return connection
  }
  return { connect, taken }
}

test('one client cannot take all connections: what is over is closed before it is read, and the others go on', () => {
  const { connect, taken } = limited()
  const [first] = [connect('192.0.2.7'), connect('::ffff:192.0.2.7')]
  expect(connect('192.0.2.7').destroyed).toBe(true)
  expect(connect('192.0.2.8').destroyed).toBe(false)
  expect(taken).toHaveLength(3)
  first?.destroy()
  expect(connect('192.0.2.7').destroyed).toBe(false)
  expect(connect('192.0.2.7').destroyed).toBe(true)
})

test('a network of IPv6 is one client', () => {
  const { connect } = limited()
  for (const host of [1, 2]) expect(connect(`2001:db8::${host}`).destroyed).toBe(false)
  expect(connect('2001:db8::3').destroyed).toBe(true)
  expect(connect('2001:db8:0:1::3').destroyed).toBe(false)
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])(
  'what comes from this machine (%s) may be a proxy, and is not counted',
  (address) => {
    const { connect } = limited()
    for (let i = 0; i < 10; i++) expect(connect(address).destroyed).toBe(false)
  },
)
