/** Reads texts that may take the parser for ever, on a thread that is stopped when it does. */
import { join } from 'node:path'
import { readText } from '../fields/text'
import { said } from '../words/rules'
import { type ReadFile, unread } from './file'
import type { Listed } from './files'
import { heaviestLine } from './heavy'
import { type Reading, startThread, type Thread } from './thread'

/**
 * In milliseconds of the processor, so that a busy machine refuses nothing that people write; 1 MB of short paragraphs takes longer. Of the clock
 * it may be a few times that.
 */
export const PATIENCE = 1500
/** With the start of the thread: what an editor is told. */
const SECONDS = 2
const OF_THE_CLOCK = 6
const LOOK_EVERY = 50

export interface Guard {
  read(listed: Listed): Promise<ReadFile>
  stop(): Promise<void>
}

/** One text after the other. The thread is started for the first. */
export function guardOf(reading: Reading, patience = PATIENCE): Guard {
  let thread: Thread | undefined
  const stop = async () => {
    await thread?.stop()
    thread = undefined
  }
  const read = async (listed: Listed): Promise<ReadFile> => {
    thread ??= await startThread(reading, true)
    const found = await inTime(thread.read([listed]), patience)
    if (found?.[0]) return found[0]
    await stop()
    return stopped(reading.contentDir, listed)
  }
  return { read, stop }
}

/** Undefined when it takes longer, or more memory than the thread has. */
function inTime<T>(work: Promise<T>, patience: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    // What a stopped thread was at never ends: a timer that waited for it would keep the process from its end.
    const done = (found: T | undefined) => {
      clearInterval(timer)
      resolve(found)
    }
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1000 > patience || performance.now() - start > patience * OF_THE_CLOCK) done(undefined)
    }, LOOK_EVERY)
    const failed = (error: NodeJS.ErrnoException) => {
      clearInterval(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined)
      else reject(error)
    }
    work.then(done, failed)
  })
}

function stopped(contentDir: string, { file }: Listed): ReadFile {
  const text = readText(join(contentDir, file))
  const line = typeof text === 'string' ? heaviestLine(text) : 1
  const what = said('fileTooSlow', { seconds: SECONDS })
  return { ...unread(file, { at: { line, column: 1 }, what }), stopped: true }
}
