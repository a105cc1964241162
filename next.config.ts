import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { headers, redirects, rewrites } from './lib/next/routes'

/** Set by scripts/build.mjs alone: where a build is made. The front's code lies in it, the cache handler too. */
const build = process.env.PODIUM_BUILD

/** Routes that are not below [locale] keep their address. */
const apart = readdirSync(resolve('app'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map((entry) => entry.name)

const config: NextConfig = {
  ...(build && { distDir: build, cleanDistDir: false, cacheHandler: resolve(build, 'front/cache-handler.mjs') }),
  poweredByHeader: false,
  compress: false, // the front compresses
  generateEtags: false, // and tags
  cacheMaxMemorySize: 2 * 1024 * 1024, // and holds
  // `npm test` checks types; a stranger's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'pg', 'sharp', 'harfbuzzjs', 'woff2-encoder'],
  outputFileTracingRoot: resolve('.'),
  turbopack: { root: resolve('.') },
  // Metadata in the head for everyone: streamed metadata waits for script to put it there.
  htmlLimitedBots: /.*/,
  experimental: {
    isrFlushToDisk: false,
    // Every build starts in an empty folder: writing the compiler's cache would cost time for nothing.
    turbopackFileSystemCacheForBuild: false,
  },
  headers: async () => headers,
  redirects: async () => redirects,
  rewrites: async () => rewrites(apart),
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
