import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/run/longest-first.ts'

/** What starts and kills processes or measures what a reading costs, what puts another module in the place of one, and what has settings of its own. */
const alone = [
  'tests/unit/**/kill.test.ts',
  'tests/unit/editions/file/{processes,same-answers}.test.ts',
  'tests/unit/content/read/bounds.test.ts',
  'tests/unit/pictures/content.test.ts',
  'tests/unit/server/request/listener.test.ts',
  'tests/api/server/health.test.ts',
]
const unit = 'tests/unit/**/*.test.{ts,tsx}'
/** Half of what the unit tests take: stories of many steps, pictures in earnest, editions of thousands. `npm run test:quick` leaves them to `npm test`. */
const long = [
  'tests/unit/content/{read/incremental,read/load,scaffold}.test.ts',
  'tests/unit/editions/{next-edition,related-table,sitemap}.test.ts',
  'tests/unit/pictures/{process,store}.test.ts',
  'tests/unit/search/in-editions.test.ts',
]
const leftOut = process.env.PODIUM_TEST_QUICK ? long : []

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    setupFiles: ['tests/support/run/fixed-clock.ts'],
    // For what hangs: a machine that is slow is not a fault, and no test is told by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // One more than processors: a third of the time a test waits for a server, a browser or a clock. Many more only make each slower.
    maxWorkers: Math.min(availableParallelism() + 1, 4),
    // Within a file too: what waits for a processor is not slow, and a server that is asked for everything at once sends readers away.
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/unit/**', ...alone],
          globalSetup: 'tests/support/run/for-all.ts',
          // A worker loads Contentlayer and the browser's driver once, and has one browser: for each file that took two seconds.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      // These share their modules: loading them again for each file takes longer than the tests do.
      {
        extends: true,
        test: { name: 'rules', include: [unit], exclude: [...configDefaults.exclude, ...alone, ...leftOut], isolate: false },
      },
    ],
  },
})
