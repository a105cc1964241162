/**
 * `/api/dev`, for components/dev/: which edition is live, and what is wrong with the content that was saved last. Who says what they know of (`?knows=`) is
 * answered as soon as there is something else: an edit shows when it is there, and not at the next of many questions.
 */
import { readFileSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Problem } from '../../lib/content/types'
import { currentId } from '../../lib/editions/pointer'
import { NO_STORE } from '../../lib/http/answers/cache-control'
import { settings } from '../../lib/settings'
import type { Handler } from '../request/handler'

/** In milliseconds: how often it is looked, and how long somebody waits for news before they ask again. */
const LOOK = 25
const LONGEST = 20_000

const waiting = new Set<() => void>()

export const news: Handler = ({ response, path, query }) => {
  if (path !== '/api/dev') return undefined
  const { dataDir } = settings()
  return untilOther(dataDir, new URLSearchParams(query).get('knows'), response).then(() => tell(dataDir, response))
}

/** Everybody is answered now: the server stops. */
export function endWaiting(): void {
  for (const done of [...waiting]) done()
}

function untilOther(dataDir: string, known: string | null, response: ServerResponse): Promise<void> {
  if (known === null || known !== stateOf(dataDir)) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearInterval(looks)
      clearTimeout(last)
      waiting.delete(done)
      resolve()
    }
    const looks = setInterval(() => known !== stateOf(dataDir) && done(), LOOK)
    const last = setTimeout(done, LONGEST)
    waiting.add(done)
    response.once('close', done)
  })
}

const problemsFile = (dataDir: string) => join(dataDir, 'problems.json')
const stateOf = (dataDir: string): string =>
  `${currentId(dataDir)} ${statSync(problemsFile(dataDir), { throwIfNoEntry: false })?.mtimeMs}`

function tell(dataDir: string, response: ServerResponse): void {
  const state = stateOf(dataDir)
  const body = JSON.stringify({ state, edition: currentId(dataDir) ?? null, problems: problemsIn(dataDir) })
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': NO_STORE }).end(body)
}

function problemsIn(dataDir: string): Problem[] {
  try {
    return JSON.parse(readFileSync(problemsFile(dataDir), 'utf8')).problems
  } catch {
    return []
  }
}
