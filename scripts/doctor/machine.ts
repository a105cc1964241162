/** The machine: folders, disk, clock, where the content comes from, and the address that readers use. */
import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../lib/clock'
import { momentOfId } from '../../lib/editions/making/assembled'
import { currentId } from '../../lib/editions/pointer'
import { mustBeWritable } from '../../lib/files/atomic'
import { date, time } from '../../lib/language/format'
import { branchOf, isClone, remoteTrouble } from '../../lib/publishing/git'
import { type Finding, type Look, note, well, wrong } from './examine'

export const folderTrouble: Look = ({ contentDir, dataDir }) => {
  const found: Finding[] = []
  const isThere = statSync(join(contentDir, 'site.yaml'), { throwIfNoEntry: false })?.isFile()
  found.push(
    isThere
      ? well(`de inhoud staat in ${contentDir}`)
      : wrong(`er is geen site.yaml in ${contentDir}. Zet CONTENT_DIR op de map met de inhoud`),
  )
  mustBeWritable(dataDir)
  found.push(well(`Podium kan schrijven in ${dataDir}`))
  const secret = statSync(join(dataDir, 'secret'), { throwIfNoEntry: false })
  if (secret && (secret.mode & 0o077) !== 0)
    found.push(wrong(`anderen op deze machine kunnen ${join(dataDir, 'secret')} lezen. Geef het alleen aan Podium: chmod 600`))
  return found
}

const MB = 1024 * 1024
/** Below the first a publication may fail; below the second it is time to look. */
const TOO_LITTLE = 200 * MB
const LITTLE = 1024 * MB

export const diskTrouble: Look = ({ dataDir }) => {
  const { bavail, bsize } = statfsSync(dataDir)
  const free = bavail * bsize
  const words = `er is ${Math.round(free / MB).toLocaleString('nl-NL')} MB vrij`
  if (free < TOO_LITTLE) return wrong(`${words}: te weinig om veilig te publiceren. Maak ruimte op de schijf van ${dataDir}`)
  return free < LITTLE ? note(`${words}: kijk of er iets weg kan`) : well(words)
}

/** A clock that is behind what it made itself is wrong; how far a right one is off nobody here can tell. */
export const clockTrouble: Look = ({ dataDir }) => {
  const now = clock.now()
  const made = momentOfId(currentId(dataDir) ?? '')
  const words = `het is nu ${date(now, 'nl')}, ${time(now, 'nl')} uur`
  return made > now + 60_000
    ? wrong(
        `${words}, en de laatste editie is van ${date(made, 'nl')}, ${time(made, 'nl')} uur. Zet de klok van de machine gelijk`,
      )
    : well(`${words} (kijk even of dat klopt)`)
}

export const contentTrouble: Look = async ({ contentDir, publishToken, databaseUrl }) => {
  if (databaseUrl && !(await isClone(contentDir)))
    return wrong(
      'de map met inhoud is geen git-repository, en op deze database kunnen meer machines staan: wat een andere publiceert, neemt deze niet vanzelf over. Maak er een kloon van',
    )
  const branch = await branchOf(contentDir)
  if (branch === undefined)
    return note(
      'de map met inhoud is geen git-map (of staat op geen branch). Publiceren kan, `--pull` en terugvinden wat er veranderde niet',
    )
  const trouble = await remoteTrouble(contentDir)
  if (trouble === undefined) return well(`git haalt de branch "${branch}" op`)
  const words = `git kan niets ophalen: ${trouble.split('\n')[0]?.replace(/\.+$/, '')}`
  return publishToken
    ? wrong(`${words}. Zonder dat doet POST /api/publish niets`)
    : note(`${words}. \`npm run publish -- --pull\` doet het zo niet`)
}

export const addressTrouble: Look = async ({ siteUrl, dataDir }) => {
  const { hostname, protocol } = new URL(siteUrl)
  const isHere = /^(localhost|127\.|\[::1\])/.test(hostname)
  const found: Finding[] = []
  if (isHere)
    found.push(
      note(
        `SITE_URL is ${siteUrl}: links in mails en feeds werken alleen op deze machine. Zet SITE_URL op het adres van de site`,
      ),
    )
  else if (protocol !== 'https:') found.push(note(`${siteUrl} is zonder https: wat mensen invullen is onderweg te lezen`))
  return [...found, await healthAt(siteUrl, currentId(dataDir))]
}

async function healthAt(siteUrl: string, edition: string | undefined): Promise<Finding> {
  try {
    const answer = await fetch(`${siteUrl}/api/health`, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
    const health = (await answer.json().catch(() => undefined)) as
      | { status?: string; edition?: string; reason?: string }
      | undefined
    if (health?.status === undefined)
      return wrong(`op ${siteUrl} antwoordt iets anders dan Podium (${answer.status}). Kijk naar de server ervoor`)
    if (health.status !== 'ok') return wrong(`de server op ${siteUrl} kan niet alles: ${health.reason}`)
    if (edition !== undefined && health.edition !== edition)
      return wrong(`de server op ${siteUrl} laat een andere editie zien dan in DATA_DIR staat. Is het dezelfde installatie?`)
    return well(`${siteUrl} antwoordt`)
  } catch {
    return note(`op ${siteUrl} antwoordt niets. Draait de server, en wijst het adres hierheen?`)
  }
}
