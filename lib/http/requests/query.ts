/** The query of a page's address, as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>

/** What comes first, of a name that may stand there several times. */
export const first = (value: Query[string]): string | undefined => [value].flat()[0]

/** What stands in an address after its path, as Next would hand it over. */
export function queryOf(text: string): Query {
  const query = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query.get(name)
    if (Array.isArray(before)) before.push(value)
    else query.set(name, before === undefined ? value : [before, value])
  }
  return Object.fromEntries(query)
}

/** The query of a shared link as its form gets it: the code as printed; what chose the seminar has done its work. */
export function carriedTo(code: string, query: Query): string {
  const { code: _typed, seminar: _chosen, ...rest } = query
  return queryText({ code, ...rest })
}

/** Each name with its first value. */
export const firsts = (query: Query): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, first(value)]))

/** `?…` as it came, or '' when there is nothing in it. */
export function queryText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
