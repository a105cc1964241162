/** Makes the search index of an edition. */
import type { MakeIndex } from '../../lib/editions/publish'
import type { Settings } from '../../lib/settings'

/** For `publish`. The code for it is only loaded then. */
export const makeIndexOf =
  ({ dataDir }: Pick<Settings, 'dataDir'>): MakeIndex =>
  async (edition) => {
    const { makeIndex } = await import('../../lib/search/index')
    return makeIndex({ dataDir, edition })
  }
