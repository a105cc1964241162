/** The server process: started by `npm start` (scripts/start.mjs) and by the tests, on a site that was built. */
import { setFlagsFromString } from 'node:v8'
import { editionsAreWhole } from '../../lib/editions/file/open'
import { readSettings } from '../../lib/settings'
import type { WarmUp } from './background/warm-up'
import { guardLog } from './log-gate'
import { run } from './run'
import { builtSite } from './site'

/** Whether the file of editions can be served: one that is damaged is made anew by who has the content's tools. What is wrong with a setting `main` says. */
export function canServe(): boolean {
  try {
    return editionsAreWhole(readSettings(process.env).dataDir)
  } catch {
    return true
  }
}

/** `siteDir`: the folder of the build; `print`: says where the site is; `warm`: what it does beside its first visitors (site.ts). */
export async function main(siteDir: string, print: (line: string) => void = console.log, warm?: WarmUp): Promise<void> {
  guardLog()
  // Otherwise V8 lets garbage pile up where the machine has room: 477 MB after 5,000 pages instead of 258 (docs/performance.md).
  setFlagsFromString('--heap-growing-percent=25')
  await run(() => builtSite(siteDir, warm), print)
}
