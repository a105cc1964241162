/** What the log says of a request that failed: never the key to somebody's sign-up, nor what a database repeats of its rows. */

/** The token of one's own sign-up opens it: whoever reads the log must not be able to. */
export const pathForLog = (path: string): string =>
  path.replace(/^((?:\/(?:nl|en))?\/(?:aanmelding|registration)\/)[^/]+/, '$1…')

/** Its stack and code, and those of its causes. The object itself has more: PostgreSQL's has the values of the row that it refused. */
export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as { code?: unknown }
  const cause = error.cause === undefined ? '' : `\ncaused by ${errorForLog(error.cause)}`
  return `${error.stack ?? error}${code === undefined ? '' : ` (${code})`}${cause}`
}
