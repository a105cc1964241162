/** Whether SQLite says that a file is damaged, or is none of its own; however deep in it that shows. */
export const isDamage = (error: unknown): boolean =>
  ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((code) => String((error as { code?: unknown })?.code).startsWith(code))
