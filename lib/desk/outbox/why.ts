/** Why a mail does not get through, in a word of the desk's: from what is kept of the server's answer. Pure. */

const whys = [
  [/^refused: /, 'refused'],
  [/EAUTH|\b53[45]\b/, 'password'],
  [/ENOTFOUND|EDNS|EAI_AGAIN/, 'noServer'],
  [/ECONN|ESOCKET|ETIMEDOUT|ECONNECTION|EPIPE|EHOSTUNREACH/, 'away'],
  [/ETLS|CERT|SSL/, 'tls'],
  [/EENVELOPE|MAIL FROM/, 'sender'],
  [/NO_ADDRESS/, 'noAddress'],
  [/NO_SEMINAR/, 'noSeminar'],
  [/BROKEN_OFF/, 'brokenOff'],
  [/NO_MESSAGE/, 'noMessage'],
  [/\b4\d\d\b/, 'later'],
] as const

export type Why = (typeof whys)[number][1] | 'other'

/** Undefined: nothing went wrong. */
export const whyOf = (reason: string | null): Why | undefined =>
  reason === null ? undefined : (whys.find(([form]) => form.test(reason))?.[1] ?? 'other')
