import { domainToASCII } from 'node:url'

/** What HTML's own e-mail field takes before the @ (WHATWG HTML), with dots only between others: mail servers take no more (RFC 5321, 4.1.2). */
const localPart = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
/** Pasted along, and seen by nobody (Outlook puts a direction mark in front); a line break is not among it. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/

/**
 * An e-mail address as we keep it: trimmed, lower-cased, without what nobody sees, its domain in ASCII. Dots and `+` stay: they may be another person.
 * Undefined when it is none.
 */
export function emailAddress(typed: string): string | undefined {
  const [local, host, ...more] = typed.replace(unseen, '').trim().toLowerCase().split('@')
  // What `domainToASCII` would read as the end of a host, or decode.
  if (!local || !host || more.length > 0 || /[\s/?#%:\\[\]]/.test(host)) return undefined
  const ascii = domainToASCII(host)
  const address = `${local}@${ascii}`
  return localPart.test(local) && domain.test(ascii) && address.length <= 254 ? address : undefined
}
