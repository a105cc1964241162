/**
 * Strips a page: takes out everything that only the framework's client needs. One place for all HTML, static and dynamic,
 * rendered now or long ago, 404s too.
 */
const DATA_BLOCK = /\btype="(?:application\/ld\+json|speculationrules)"/
const OURS = /\bsrc="(?![^"]*\/_next\/)[^"]*"/
/** What only client script can fill or draw. */
const NEEDS_SCRIPT = /<template id="[BP]:|\$RC\(|<html id="__next_error__"/
/** Marks React leaves for taking a page over. Text and attributes never hold a literal comment: "<" is escaped there. */
const REACT_MARKS = /<!--(?:\/?\$[?!~]?| |\/?&|html|head|body)?-->/g

/** Elements without an end, and names that HTML has in small letters. In text and attributes ">" and quotes are escaped. */
const VOID = /(<(?:meta|link|img|source|input|br|hr|wbr)\b[^>]*?)\/>/g
const CAMEL = / (?:srcSet|charSet|hrefLang|dateTime)="/g

/** Whether the page is unusable without the scripts that `strip` takes out. */
export const needsScript = (html: string): boolean => NEEDS_SCRIPT.test(html)

/** The page without framework script, preloads of it and flight data. */
export function strip(html: string): string {
  return (
    html
      .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
        DATA_BLOCK.test(attributes) || OURS.test(attributes) ? script : '',
      )
      .replace(/<link\b[^>]*\bas="script"[^>]*>|<link rel="preconnect" href="\/"[^>]*>/g, '')
      // What X takes from og: as well, and a mark by which only the client knows sheets.
      .replace(/<meta name="twitter:(?!card")[^>]*>/g, '')
      .replace(/ data-precedence="next"/g, '')
      .replace(/<div hidden="">(?:<!--\/?\$-->)*<\/div>/g, '')
      .replace(REACT_MARKS, '')
      // React writes HTML as XHTML: a twentieth of a kilobyte of what a page weighs.
      .replace(VOID, '$1>')
      .replace(CAMEL, (name) => name.toLowerCase())
  )
}

/** The status that a page gives itself with `<main data-status="404">`; Next cannot set one for a page. */
export function statusIn(html: string): number | undefined {
  const status = /<main\b[^>]*\sdata-status="(\d{3})"/.exec(html)?.[1]
  return status === undefined ? undefined : Number(status)
}
