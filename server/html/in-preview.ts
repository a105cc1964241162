/** A page of a preview: its links stay inside, and nothing on it reaches the site, a search engine or a counter. */

/** Attributes that hold an address of ours, and those that hold several. The framework escapes what could end one. */
const ADDRESS = /(\s(?:href|src|action|formAction|data-src)=")(\/(?!\/)[^"]*)"/g
const ADDRESSES = /(\ssrcSet=")([^"]*)"/gi
/** What belongs to a page that others may find: its one address, its feeds, how it looks when it is shared, what browsers may follow ahead. */
const PUBLIC =
  /<link rel="(?:canonical|alternate|manifest)"[^>]*>|<meta (?:property="og:|name="twitter:)[^>]*>|<script type="(?:speculationrules|application\/ld\+json)">[\s\S]*?<\/script>/g

/** `base`: "/voorbeeld/<token>". `isShared`: whether an address is the build's, the same for every edition. */
export function inPreview(html: string, base: string, isShared: (path: string) => boolean): string {
  const moved = (path: string) => (isShared(path.split(/[?#]/, 1)[0] ?? '') ? path : base + path)
  return html
    .replace(PUBLIC, '')
    .replace(ADDRESS, (_, before: string, path: string) => `${before}${moved(path)}"`)
    .replace(
      ADDRESSES,
      (_, before: string, list: string) =>
        `${before}${list.replace(/(^|,\s*)(\/[^\s,]*)/g, (_, gap: string, path: string) => gap + moved(path))}"`,
    )
}

/** By the bar that stands on every page of it: what was rendered of another edition is never sent in its place. */
export const isOfPreview = (html: string, edition: string): boolean => html.includes(` data-preview="${edition}"`)

/** Programs of ours may run, and ask nobody anything. */
export const quiet = (policy: string): string => policy.replace(/connect-src [^;]*/, "connect-src 'none'")
