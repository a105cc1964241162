import { domainToASCII } from 'node:url'

/** What HTML's own e-mail field takes before the @ (WHATWG HTML, "valid e-mail address"). */
const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/

/**
 * An e-mail address as we keep it: trimmed, lower-cased, its domain in ASCII. Dots and `+` stay: they may be another person.
 * Undefined when it is none.
 */
export function emailAddress(typed: string): string | undefined {
  const [local, host, ...more] = typed.trim().toLowerCase().split('@')
  // What `domainToASCII` would read as the end of a host, or decode.
  if (!local || !host || more.length > 0 || /[\s/?#%:\\[\]]/.test(host)) return undefined
  const ascii = domainToASCII(host)
  const address = `${local}@${ascii}`
  return localPart.test(local) && domain.test(ascii) && address.length <= 254 ? address : undefined
}
