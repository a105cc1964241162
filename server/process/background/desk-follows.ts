/**
 * What the desk changes of codes is live on pages within a second, and within two while nobody was at the desk: each server looks whether its edition says what the database does, and has a
 * publisher of its own make one that does. The change may have been made on another machine.
 */
import { database } from '../../../lib/database/open'
import { snapshot } from '../../../lib/editions/snapshot'
import { errorForLog } from '../../../lib/http/log'
import { type Publisher, startPublisher } from '../../../lib/publishing/publisher-process'
import { settings } from '../../../lib/settings'
import { deskVersion, onDeskChange } from '../../../lib/signups/facts/desk-says'
import { troubleInWords } from '../operator-errors'

/** How often it looks (one row by its key: what another server changed is live within the second), how long it waits after what did not go, and how long the publisher stays when nobody is at it; in milliseconds. */
const EVERY = 250
const AFTER_TROUBLE = 5_000
const STAYS = 10 * 60_000

/** Asked at once for what most likely changes nothing: its modules and the live edition are at hand before somebody presses. */
function warmPublisher(): Publisher {
  const publisher = startPublisher()
  publisher.publish({ desk: true }).catch(() => {})
  return publisher
}

/** Returns what stops it. */
export function followDesk(): () => Promise<void> {
  let publisher: Publisher | undefined
  let [stopped, said, wantedAt] = [false, '', 0]
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()

  const say = (line: string) => {
    if (line !== said) console.error(line)
    said = line
  }
  const ready = (): Publisher => {
    wantedAt = performance.now()
    publisher ??= warmPublisher()
    return publisher
  }
  /** Resolves to when to look again. */
  const look = async (): Promise<number> => {
    const version = await deskVersion(database())
    if (version !== undefined && version !== snapshot().desk()?.version) {
      const { lines, exitCode } = await ready().publish({ desk: true })
      if (exitCode !== 0) throw new Error(lines.join('\n'))
    } else if (publisher && performance.now() - wantedAt > STAYS) {
      const idle = publisher
      publisher = undefined
      await idle.stop()
    }
    said = ''
    return EVERY
  }
  const round = async () => {
    clearTimeout(timer)
    const wait = await look().catch((error) => {
      say(
        `What the desk says of codes is not on pages yet, and is tried again: ${troubleInWords(error, settings()) ?? errorForLog(error)}`,
      )
      return AFTER_TROUBLE
    })
    if (!stopped) timer = setTimeout(again, wait).unref()
  }
  const again = () => {
    looking = looking.then(() => (stopped ? undefined : round()))
  }
  timer = setTimeout(again, EVERY).unref()
  onDeskChange((what) => (what === 'soon' ? ready() : again()))
  return async () => {
    stopped = true
    onDeskChange(undefined)
    clearTimeout(timer)
    await looking
    await publisher?.stop()
  }
}
