/** Run before each test file (vitest.config.ts). */
import { afterAll } from 'vitest'
import { startClock } from '../clock'

afterAll(startClock())
