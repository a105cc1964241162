/**
 * What was typed into a form that was not accepted and is too long for a cookie (15 answers, a message to everybody): the route hands it to the
 * server around it, which answers the post with the page of the form itself. The server and Next's bundle are separate instances of this module:
 * hence the global object.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

interface Hand {
  holds?: unknown
}
const symbol = Symbol.for('podium.in-hand')
const holder = globalThis as { [symbol]?: AsyncLocalStorage<Hand> }
const store = () => (holder[symbol] ??= new AsyncLocalStorage())

/** Does `work`, and all that it waits for, with a hand of its own, empty; and empties it: what `work` opened for longer may hold on to the hand. */
export async function withHand<T>(work: () => Promise<T>): Promise<T> {
  const hand: Hand = {}
  try {
    return await store().run(hand, work)
  } finally {
    hand.holds = undefined
  }
}

export function handOver(typed: unknown): void {
  const hand = store().getStore()
  if (hand) hand.holds = typed
}

/** What was handed over while this very request was answered; undefined: nothing. */
export const inHand = <T>(): T | undefined => store().getStore()?.holds as T | undefined
