/**
 * Delivers the outbox as long as the server runs: every mail at least once, and nearly always once (a repeat carries the same
 * Message-ID). Several servers share the work by their claims.
 */
import { clock } from '../../clock'
import { claimDue } from '../../outbox/claim'
import { onPoke } from '../../outbox/outbox'
import type { Settings } from '../../settings'
import { type Delivery, deliver } from './deliver'
import { reasonOf } from './failure'
import { atOnce, transportOf } from './transport'

/** How often the outbox is looked at when nobody pokes, in milliseconds. */
const interval = 1_000
/** How long a stopping server waits for what it is sending. */
const goodbye = 10_000

export type StartOptions = Omit<Delivery, 'transport' | 'settings'> & { settings: Settings }

/** Delivers until the returned function is called, which resolves when nothing is under way any more. */
export function startDelivery({ settings, ...options }: StartOptions): () => Promise<void> {
  const transport = transportOf(settings)
  const delivery: Delivery = { ...options, settings, transport }
  const log = options.log ?? console.error
  const underWay = new Set<Promise<unknown>>()
  let stopped = false
  let troubled = false

  async function deliverDue(): Promise<void> {
    while (!stopped && underWay.size < atOnce) {
      const rows = await claimDue(delivery.db, atOnce - underWay.size, clock.now(), settings.mailsPerMinute)
      if (rows.length === 0) return
      for (const row of rows) {
        const sending = deliver(row, delivery)
          .catch(trouble)
          .finally(() => {
            underWay.delete(sending)
            wake()
          })
        underWay.add(sending)
      }
    }
  }
  /** The database is away: its turn comes again, and it is told of once. */
  function trouble(error: unknown) {
    if (!troubled) log(`The outbox cannot be reached: ${reasonOf(error)}`)
    troubled = true
  }

  let rounds: Promise<void> | undefined
  let again = false
  function wake() {
    again = true
    rounds ??= (async () => {
      while (again && !stopped) {
        again = false
        await deliverDue().then(() => {
          troubled = false
        }, trouble)
      }
      rounds = undefined
    })()
  }

  const timer = setInterval(wake, interval)
  onPoke(wake)
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    onPoke(undefined)
    await rounds
    const tooLong = new Promise((resolve) => setTimeout(resolve, goodbye).unref())
    await Promise.race([Promise.all(underWay), tooLong])
    transport.close()
    await Promise.all(underWay)
  }
}
