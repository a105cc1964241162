import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'
import { bundled } from './scripts/lib/bundle.mjs'

/** Set by scripts/build.mjs alone: where a build is made. The server's code lies in it, the cache handler too. */
const build = process.env.PODIUM_BUILD

/** Our table of addresses is TypeScript, which Node 20 cannot import: made into an .mjs below .podium/. */
const { headers, redirects, rewrites } = await import(pathToFileURL(await bundled('lib/next/routes.ts')).href)

/** Routes that are not below [locale] keep their address. */
const apart = readdirSync(resolve('app'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map((entry) => entry.name)

/** @type {import('next').NextConfig} */
const config = {
  ...(build && { distDir: build, cleanDistDir: false, cacheHandler: resolve(build, 'front/cache-handler.mjs') }),
  poweredByHeader: false,
  compress: false, // the server compresses
  generateEtags: false, // and tags
  images: { unoptimized: true }, // and has pictures of its own
  cacheMaxMemorySize: 2 * 1024 * 1024, // and holds
  // `npm test` checks types; a stranger's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'pg', 'sharp', 'harfbuzzjs', 'woff2-encoder'],
  outputFileTracingRoot: resolve('.'),
  turbopack: { root: resolve('.') },
  // Metadata in the head for everyone: streamed metadata waits for script to put it there.
  htmlLimitedBots: /.*/,
  // `npm run dev`: our own bar says what is wrong with the content (components/dev/).
  devIndicators: false,
  experimental: {
    // The code of a page is loaded when it is first asked for, or by our own warming up (server/process/background/warm-up.ts), which lets readers go first.
    preloadEntriesOnStart: false,
    isrFlushToDisk: false,
    // Every build starts in an empty folder: writing the compiler's cache would cost time for nothing.
    turbopackFileSystemCacheForBuild: false,
  },
  headers: async () => headers,
  redirects: async () => redirects,
  rewrites: async () => rewrites(apart),
}

/** @type {(phase: string) => Promise<import('next').NextConfig>} */
export default async (phase) => {
  // A plain `npx next build` on a fresh clone finds what scripts/build.mjs would have made before it.
  if (phase === PHASE_PRODUCTION_BUILD && !build) await (await import('./scripts/lib/stock-build.mjs')).prepare()
  return createNextIntlPlugin('./i18n/request.ts')(config)
}
