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
  // Of memory and processor the first is dearer on a small machine: otherwise V8 lets garbage pile up where there is room (docs/performance.md).
  setFlagsFromString('--optimize-for-size')
  await run(() => builtSite(siteDir, warm), print)
}
