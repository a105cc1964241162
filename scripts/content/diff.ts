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
import { makeEdition } from '../../lib/editions/making/make'
import { contentCheckDir } from '../../lib/editions/paths'
import type { Edition } from '../../lib/editions/types'
import { changesBetween } from '../../lib/publishing/change-summary'
import { withCommit } from '../../lib/publishing/git'
import { tokenIn } from '../../lib/publishing/preview/link'
import { command } from '../lib/command'
import { commitAt, NoRef } from './lib/changed-lines'
import { asMarkdown } from './lib/diff-as-markdown'
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

/** Nobody reads bodies here: an edition knows each by its hash. */
const forgetful: DocumentStore = { has: () => false, put: () => {} }

await command(async ({ contentDir, dataDir, siteUrl }) => {
  const { ref, preview } = given()
  if (ref === undefined) {
    console.error('npm run content:diff -- <commit, branch of tag> [--preview <link van een voorbeeld>]')
    return 2
  }
  const now = clock.now()
  const all = await checkContent({ contentDir, cacheDir: contentCheckDir(dataDir), now, keep: true })
  const problems = await ofChange(all, contentDir, ref)
  const isWrong = all.some(({ severity }) => severity === 'error')
  const editions = problems && (isWrong ? {} : await beforeAndNow(contentDir, ref))
  if (!problems || !editions) {
    console.error(`"${ref}" is geen commit, branch of tag van de git-map ${contentDir}`)
    return 2
  }
  const { before, edition } = editions
  const changes = edition && (before ? changesBetween(before, edition, { now, siteUrl }) : undefined)
  console.log(asMarkdown({ ref, siteUrl: preview ?? siteUrl, isWrong, changes, problems }))
  return isWrong ? 1 : 0

  /** Undefined: there is no such ref. Without `before`: what stood there could not be published. */
  async function beforeAndNow(dir: string, of: string): Promise<{ before?: Edition; edition?: Edition } | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'podium-diff-'))
    const made = async (from: string, name: string) => {
      const result = await makeEdition({ contentDir: from, dataDir: join(folder, name), now, bodies: forgetful })
      return result.ok ? result.edition : undefined
    }
    try {
      const commit = await commitAt(dir, of).catch((error) => (error instanceof NoRef ? undefined : Promise.reject(error)))
      const before =
        commit === undefined
          ? undefined
          : await withCommit(dir, commit, async (there) => ({ edition: await made(there, 'before') }))
      return before && { before: before.edition, edition: await made(dir, 'now') }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
