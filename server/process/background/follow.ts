/** On a database that several machines share: takes over what another one made live, by itself, within seconds. */
import { database } from '../../../lib/database/open'
import { liveCommit } from '../../../lib/editions/pointer'
import { errorForLog } from '../../../lib/http/log'
import { isClone } from '../../../lib/publishing/git'
import { startPublisher } from '../../../lib/publishing/publisher-process'
import type { Settings } from '../../../lib/settings'
import { type LiveCommit, liveCommitOf, rememberTaken, takenNumber } from '../../../lib/signups/facts/live-commit'

/** How often it looks, and how long it waits after what did not go; in milliseconds. */
const EVERY = 1_000
const AFTER_TROUBLE = 20_000

/** Returns what stops it. With SQLite there is nobody to follow. */
export function followOthers(settings: Settings): () => Promise<void> {
  if (!settings.databaseUrl) return async () => {}
  let [stopped, said] = [false, '']
  let timer: NodeJS.Timeout | undefined
  /** Once, for as long as it is the same. */
  const say = (line: string) => {
    if (line !== said) console.error(line)
    said = line
  }
  const look = async () => {
    const wait = await takeOver(settings, say).catch((error) => {
      say(`follow: ${errorForLog(error)}`)
      return AFTER_TROUBLE
    })
    if (!stopped) later(wait)
  }
  let looking: Promise<void> = Promise.resolve()
  const later = (wait: number) => {
    timer = setTimeout(() => (looking = look()), wait).unref()
  }
  isClone(settings.contentDir).then((is) => is || say(noClone(settings)))
  later(EVERY)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await looking
  }
}

const noClone = ({ contentDir }: Settings) =>
  `De map met de inhoud (${contentDir}) is geen git-repository: wat een andere machine publiceert, neemt deze niet vanzelf over.`

/** Resolves to when to look again. */
async function takeOver(settings: Settings, say: (line: string) => void): Promise<number> {
  const { dataDir, contentDir } = settings
  const live = await liveCommitOf(database())
  if (!live || live.number === takenNumber(dataDir)) return EVERY
  if (live.commit === null) {
    say('Een andere machine publiceerde iets dat niet in git staat: dat kan deze niet overnemen.')
    return EVERY
  }
  if (live.commit !== liveCommit(dataDir)) {
    if (!(await isClone(contentDir))) {
      say(noClone(settings))
      return AFTER_TROUBLE
    }
    const trouble = await publishedBy(live.commit)
    if (trouble) {
      say(`Commit ${live.commit.slice(0, 12)} van een andere machine is niet overgenomen: ${trouble}`)
      return AFTER_TROUBLE
    }
  }
  return taken(dataDir, live)
}

function taken(dataDir: string, live: LiveCommit): number {
  rememberTaken(dataDir, live)
  return EVERY
}

/** By a process of its own, so that no reader waits for it; what went wrong, or undefined. */
async function publishedBy(commit: string): Promise<string | undefined> {
  const publisher = startPublisher()
  try {
    const { lines, exitCode } = await publisher.publish({ follow: commit })
    for (const line of exitCode === 0 ? lines : []) console.log(line)
    return exitCode === 0 ? undefined : lines.join('\n')
  } finally {
    await publisher.stop()
  }
}
