import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/support/fixed-clock.ts'],
    // For what hangs: a machine that is slow is not a fault, and no test is told by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Many files start servers, databases and browsers of their own: more at a time only makes each slower.
    maxWorkers: 2,
    // Within a file too: what waits for a processor is not slow, and a server that is asked for everything at once sends readers away.
    maxConcurrency: 2,
  },
})
