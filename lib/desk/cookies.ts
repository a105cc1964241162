/** The cookies of the desk. No script reads them, no other site sends them along with a form; over https no other host can set them. */

export interface Place {
  /** Whether the site is served over https. */
  secure: boolean
}

/** `__Host-`: only this very host can have set it (RFC 6265bis, 4.1.3.2). That asks for https and the path `/`. */
const named = (name: string, { secure }: Place) => (secure ? `__Host-${name}` : name)

/** `maxAge`: seconds; 0 takes it away. Lax, as one follows a link in a mail to the desk; what changes something is a POST, which it does not go along with. */
export const cookieHeader = (name: string, value: string, maxAge: number, place: Place): string =>
  `${named(name, place)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${place.secure ? '; Secure' : ''}`

/** The value of a cookie in a request's header; undefined when it is not in it. */
export function cookieIn(header: string | undefined | null, name: string, place: Place): string | undefined {
  const wanted = `${named(name, place)}=`
  const found = (header ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted))
  return found?.slice(wanted.length) || undefined
}
