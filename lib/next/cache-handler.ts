/**
 * Keeps static pages fresh: an entry whose stamp is not what the edition asks for now is a miss, so Next renders it again, once,
 * while the request waits. Nothing is ever told to expire.
 *
 * Leans on Next's internals: the import path of its file-system cache, the form of its keys (`/$/` before the path), that the value
 * may be changed in place, and that `null` makes a request wait for a render. Next is pinned; tests/contract/freshness.test.ts holds it.
 */

import { createHash } from 'node:crypto'
import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { localeOfPath } from '../addresses'
import { clock } from '../clock'
import { currentEdition } from '../editions/current'
import { NONE, READING, stampInHead, wantedStamp } from './version'

type Base = typeof import('next/dist/server/lib/incremental-cache/file-system-cache')['default']
type Entry = NonNullable<Awaited<ReturnType<InstanceType<Base>['get']>>>
type Get = Parameters<InstanceType<Base>['get']>
type Set_ = Parameters<InstanceType<Base>['set']>

// The module is CommonJS: its class lies below `default` once or twice, as who imports it sees it.
const FileSystemCache = ((FileSystemCacheModule as unknown as { default?: Base }).default ?? FileSystemCacheModule) as Base

const TORN = 'torn'
const notFoundSource = createHash('sha256').update('/[locale]/niet-gevonden/page').digest('hex')
const notFoundKey = (insidePath: string) =>
  `/route-cache/APP_PAGE/${notFoundSource}/$/${localeOfPath(insidePath)}/niet-gevonden`

/** The path after rewrites. Throws when Next's key has another form: else every page would turn into a 404. */
export function pathOfKey(key: string): string {
  const marker = key.indexOf('/$/')
  if (marker < 0) throw new Error(`Next changed the form of its cache key: ${key}`)
  return key.slice(marker + 2)
}

/** The stamp in a page's head; `torn` for half a file; undefined for a page of the application's own, which carries none. */
export function stampInHtml(html: string): string | undefined {
  return /<\/html>\s*$/.test(html) ? stampInHead(html) : TORN
}

const isRoute = (kind: unknown) => kind === 'APP_PAGE' || kind === 'APP_ROUTE'
const textOf = (html: unknown) =>
  typeof html === 'string' ? html : String((html as { toString?: () => string })?.toString?.() ?? '')

/** Reads the stamp of a value once, and drops what only client-side navigation needs. In place: Next answers with this very object. */
const stamps = new WeakMap<object, string | undefined>()
function stampIn(value: Entry['value']): string | undefined {
  if (!value || (value.kind !== 'APP_PAGE' && value.kind !== 'APP_ROUTE')) return undefined
  if (stamps.has(value)) return stamps.get(value)
  let stamp: string | undefined
  if (value.kind === 'APP_ROUTE') {
    const header = value.headers?.['podium-version']
    stamp = header === undefined ? undefined : String(header)
  } else {
    const html = textOf(value.html)
    stamp = stampInHtml(html)
    const page = value as { html: unknown; rscData?: Buffer; segmentData?: unknown; status?: number }
    page.html = html
    page.rscData = Buffer.alloc(0)
    page.segmentData = undefined
    if (html.includes('data-status="404"')) page.status = 404
  }
  if (stamp !== undefined) value.headers = { ...value.headers, 'cache-control': READING }
  stamps.set(value, stamp)
  return stamp
}

export default class FreshnessCache extends FileSystemCache {
  override async get(...[key, ctx]: Get): Promise<Entry | null> {
    if (!isRoute(ctx.kind)) return super.get(key, ctx)
    const path = pathOfKey(key)
    const wanted = wantedStamp(path, currentEdition(), clock.now())
    const entry = await super.get(key, ctx)
    const stamp = stampIn(entry?.value ?? null)
    if (wanted !== undefined) return stamp === wanted ? entry : null
    if (entry && stamp === undefined) return entry // a page of the application's own
    if (ctx.kind === 'APP_ROUTE') return null
    return this.notFound(path, ctx)
  }

  /** An unknown address costs what a hit costs: the not-found page, which Next would call stale were it not of now. */
  private async notFound(path: string, ctx: Get[1]): Promise<Entry | null> {
    const page = await super.get(notFoundKey(path), ctx)
    const wanted = wantedStamp(`/${localeOfPath(path)}/niet-gevonden`, currentEdition(), clock.now())
    return page && stampIn(page.value) === wanted ? { ...page, lastModified: clock.now() } : null
  }

  override async set(...[key, data, ctx]: Set_): Promise<void> {
    if (!isRoute(data?.kind)) return super.set(key, data, ctx)
    const stamp = stampIn(data)
    const unknown = wantedStamp(pathOfKey(key), currentEdition(), clock.now()) === undefined
    const applicationsOwn = stamp === undefined && process.env.NEXT_PHASE === 'phase-production-build'
    if (!applicationsOwn && (unknown || stamp === undefined || stamp === NONE || stamp === TORN)) return
    return super.set(key, data, ctx)
  }
}
