/** A data folder of a test's own, content by hand, and a stand-in for a running server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ContentEntry } from '../../lib/content/types'
import { reading } from '../../lib/editions/file/open'
import { liveNumber } from '../../lib/editions/file/pointer'
import { editionIn } from '../../lib/editions/file/read/edition'
import { currentId } from '../../lib/editions/pointer'
import type { Edition } from '../../lib/editions/types'
import type { PublishOptions } from '../../lib/publishing/outcome'
import { publish } from '../../lib/publishing/publish'
import { KEY_HEADER, registerServer, STALE_PATH } from '../../lib/publishing/servers/registered'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { loadOf } from '../unit/editions/content'

/** Of every edition in the file, oldest first. */
export const editionIds = (dataDir: string): string[] =>
  reading(dataDir, (file) => file.all<{ name: string }>('select name from edition order by id').map(({ name }) => name)) ?? []

/** The live edition, as who publishes reads it. */
export const liveEdition = (dataDir: string): Edition | undefined =>
  reading(dataDir, (file) => editionIn(file, liveNumber(file) ?? 0))

/** Of every body that the file has. */
export const bodiesIn = (dataDir: string): string[] =>
  reading(dataDir, (file) => file.all<{ hash: string }>('select hash from document').map(({ hash }) => hash)) ?? []

export function dataFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'podium-editions-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Publishes content by hand, as `npm run publish` does with files. `copied` are the editions whose facts were copied, in order. */
export function publisher(dataDir = dataFolder()) {
  const copied: Edition[] = []
  const options = (entries: ContentEntry[]): PublishOptions => ({
    dataDir,
    contentDir: '/nowhere',
    load: loadOf(() => entries),
    companion: searchFollows,
    copyFacts: async (edition) => {
      copied.push(edition)
      return []
    },
  })
  const put = async (entries: ContentEntry[], more: Partial<PublishOptions> = {}) => {
    const outcome = await publish({ ...options(entries), ...more })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome
  }
  return { dataDir, copied, options, put, live: () => currentId(dataDir) }
}

const KEY = 'sleutel'

/** Answers as our server does, and follows the pointer; `answer` gives the status of a page, `stale` what it says it must make anew. Returns the paths it was asked for. */
export async function standIn(
  dataDir: string,
  answer: (path: string) => number = () => 200,
  stale: string[] = [],
): Promise<string[]> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    if (request.url === '/api/health') return void response.end(JSON.stringify({ status: 'ok', edition: currentId(dataDir) }))
    if (request.url === STALE_PATH) return void response.end(JSON.stringify(request.headers[KEY_HEADER] === KEY ? stale : []))
    asked.push(request.url ?? '')
    const status = answer(request.url ?? '')
    if (status === 0) return void request.socket.destroy()
    response.statusCode = status
    response.end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const leave = registerServer(dataDir, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, KEY)
  onTestFinished(() => {
    leave()
    server.closeAllConnections()
    server.close()
  })
  return asked
}
