/** The key by which the mails that somebody asked for are ended, and by which nothing else can be done: by what their address is known (`news_key`). */
import { keyedId, keyedToken } from '../../secret/keyed-token'

export const unsubscribeToken = (newsKey: string, secrets: readonly string[]): string =>
  keyedToken('unsubscribe', newsKey, secrets)

/** Undefined when it is not ours. */
export const newsKeyIn = (token: string, secrets: readonly string[]): string | undefined =>
  keyedId('unsubscribe', token, secrets)
