/**
 * `npm run pictures`: how every kind of page looks.
 *
 * - `-- --baseline [name …]` takes pictures of the project as it is, to compare with later;
 * - `-- --compare [name …]` takes them again and says per picture which share of its pixels differs;
 * - `-- http://localhost:3000 [name …]` takes those in docs/pictures, of a server that runs;
 * - `-- --guide` takes those of the editors' guide, of its examples, on the site as it was last built;
 * - `-- --desk http://localhost:3000 [name …]` takes those of the desk, of a server that `npm run demo` started.
 *
 * Of the first two, a name is a regular expression: `'^seminar-.*-light'`. `--folder` is where the baseline lies, when it is not `.pictures`.
 */
import { parseArgs } from 'node:util'
import { compareWithBaseline, takeBaseline } from './compare'
import { takeDesk } from './desk'
import { takeForDocs } from './docs'
import { takeGuide } from './guide'

const { values, positionals } = parseArgs({
  options: {
    baseline: { type: 'boolean' },
    compare: { type: 'boolean' },
    desk: { type: 'boolean' },
    guide: { type: 'boolean' },
    folder: { type: 'string', default: '.pictures' },
  },
  allowPositionals: true,
})
const [url = 'http://localhost:3000', ...names] = positionals

if (values.baseline) await takeBaseline(values.folder, positionals)
else if (values.compare) process.exitCode = (await compareWithBaseline(values.folder, positionals)) ? 0 : 1
else if (values.guide) await takeGuide()
else if (values.desk) await takeDesk(url, names)
else await takeForDocs(url, names)
