/**
 * `npm run pictures`: how every kind of page looks.
 *
 * - `-- --baseline [name …]` takes pictures of the project as it is, to compare with later;
 * - `-- --compare [name …]` takes them again and says per picture which share of its pixels differs;
 * - `-- http://localhost:3000 [name …]` takes those in docs/pictures, of a server that runs.
 *
 * Of those two, a name is a regular expression: `'^seminar-.*-light'`. `--folder` is where the baseline lies, when it is not `.pictures`.
 */
import { parseArgs } from 'node:util'
import { compareWithBaseline, takeBaseline } from './pictures/compare'
import { takeForDocs } from './pictures/docs'

const { values, positionals } = parseArgs({
  options: { baseline: { type: 'boolean' }, compare: { type: 'boolean' }, folder: { type: 'string', default: '.pictures' } },
  allowPositionals: true,
})
const [url = 'http://localhost:3000', ...names] = positionals

if (values.baseline) await takeBaseline(values.folder, positionals)
else if (values.compare) process.exitCode = (await compareWithBaseline(values.folder, positionals)) ? 0 : 1
else await takeForDocs(url, names)
