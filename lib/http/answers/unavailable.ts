/** Whether the database is to blame: taken for too long, out of reach, or without its file. Worth another try later. */

/** Node's for a connection, PostgreSQL's (connection exceptions, shutting down, too many clients, no room, read-only, not open, not ours to enter), SQLite's. */
const codes =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST\w+|ENETUNREACH|08\w{3}|28\w{3}|3D000|25006|53\d{3}|55000|57P0[1-3]|SQLITE_(?:CANTOPEN|IOERR|FULL|READONLY|NOTADB|CORRUPT)\w*)$/
/** What `pg` says without a code. */
const words = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, code, syscall, message } = error as NodeJS.ErrnoException
  // By its name: the server and Next's bundle have a copy of that class each.
  if (name === 'DatabaseBusy') return true
  // The socket of a PostgreSQL that does not run.
  if (syscall === 'connect') return true
  return codes.test(code ?? '') || words.test(message)
}
