/**
 * `npm run content:diff -- <ref>`: what the content as it is now adds, changes, moves and takes away, beside that of a git ref, as Markdown for the comment of
 * a pull request, with what the check has to say of it. Nothing is published, and nothing is asked of a server. Exits 1 on an error in the content.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clock } from '../../lib/clock'
import { checkContent } from '../../lib/content/check/check'
import type { DocumentStore } from '../../lib/content/types'
import { everyDraft } from '../../lib/editions/making/entries'
import { makeEdition } from '../../lib/editions/making/make'
import { contentCheckDir } from '../../lib/editions/paths'
import type { Edition } from '../../lib/editions/types'
import { changesBetween } from '../../lib/publishing/change-summary'
import { withCommit } from '../../lib/publishing/git'
import { tokenIn } from '../../lib/publishing/preview/link'
import { command } from '../lib/command'
import { commitAt, NoRef } from './lib/changed-lines'
import { asMarkdown } from './lib/diff-as-markdown'
import { draftsIn } from './lib/drafts'
import { ofChange } from './lib/of-change'

/** `preview`: where pages are linked to, instead of to the site. */
function given(): { ref?: string; preview?: string } {
  try {
    const { values, positionals } = parseArgs({ options: { preview: { type: 'string' } }, allowPositionals: true })
    const [ref, ...others] = positionals
    const { preview } = values
    const isLink = preview === undefined || (URL.canParse(preview) && tokenIn(preview) !== undefined)
    return others.length > 0 || !isLink ? {} : { ref, preview: preview?.replace(/(\/voorbeeld\/[\w-]+).*$/, '$1') }
  } catch {
    return {}
  }
}

/** As readers get it, and with every draft in it. */
interface Both {
  live: Edition
  whole: Edition
}

/** Nobody reads bodies here: an edition knows each by its hash. */
const forgetful: DocumentStore = { has: () => false, put: () => {} }

await command(async ({ contentDir, dataDir, siteUrl }) => {
  const { ref, preview } = given()
  if (ref === undefined) {
    console.error('npm run content:diff -- <commit, branch of tag> [--preview <link van een voorbeeld>]')
    return 2
  }
  const now = clock.now()
  const found = await checkContent({ contentDir, cacheDir: contentCheckDir(dataDir), now, keep: true })
  const problems = await ofChange(found, contentDir, ref)
  const isWrong = found.some(({ severity }) => severity === 'error')
  const editions = problems && (isWrong ? {} : await beforeAndNow(contentDir, ref))
  if (!problems || !editions) {
    console.error(`"${ref}" is geen commit, branch of tag van de git-map ${contentDir}`)
    return 2
  }
  const { before, is } = editions
  const between = (what: keyof Both) => before && is && changesBetween(before[what], is[what], { now, siteUrl })
  const [changes, all] = [between('live'), between('whole')]
  const drafts = all && is ? draftsIn(all, is.whole, is.live) : []
  console.log(asMarkdown({ ref, siteUrl, preview, isWrong, changes, drafts, problems }))
  return isWrong ? 1 : 0

  /** Undefined: there is no such ref. Without `before`: what stood there could not be published. */
  async function beforeAndNow(dir: string, of: string): Promise<{ before?: Both; is?: Both } | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'podium-diff-'))
    const made = async (from: string, name: string): Promise<Both | undefined> => {
      const options = { contentDir: from, dataDir: join(folder, name), now, bodies: forgetful }
      const [live, whole] = [await makeEdition(options), await makeEdition({ ...options, drafts: everyDraft })]
      return live.ok && whole.ok ? { live: live.edition, whole: whole.edition } : undefined
    }
    try {
      const commit = await commitAt(dir, of).catch((error) => (error instanceof NoRef ? undefined : Promise.reject(error)))
      const before =
        commit === undefined
          ? undefined
          : await withCommit(dir, commit, async (there) => ({ both: await made(there, 'before') }))
      return before && { before: before.both, is: await made(dir, 'now') }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
