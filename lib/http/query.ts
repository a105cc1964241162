/** The query of a page's address, as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>

/** What comes first, of a name that may stand there several times. */
export const first = (value: Query[string]): string | undefined => [value].flat()[0]

/** Each name with its first value. */
export const firsts = (query: Query): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, first(value)]))

/** `?…` as it came, or '' when there is nothing in it. */
export function queryText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
