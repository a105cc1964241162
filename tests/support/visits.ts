/** The visits to shared links that a test server has written down: it writes those of a tenth of a second together. */
import { openSqliteFile } from '../../lib/files/sqlite'
import type { TestServer } from './server'

/** Of all links, or of one code as it is normalised. */
export function visitsIn({ dataDir }: Pick<TestServer, 'dataDir'>, code?: string): number {
  const database = openSqliteFile(`${dataDir}/podium.sqlite`, 1000)
  try {
    const all = database.prepare('select code, visits from visits').all([]) as { code: string; visits: number }[]
    const counted = code === undefined ? all : all.filter((row) => row.code === code)
    return counted.reduce((sum, { visits }) => sum + Number(visits), 0)
  } finally {
    database.close()
  }
}
