/** Settings that stand in .env of the project (`NAME=value` on a line): what the environment says itself goes before. */
import { existsSync } from 'node:fs'

/** ENV_FILE is for tests. */
const file = process.env.ENV_FILE?.trim() || '.env'

export function readEnv() {
  if (existsSync(file)) process.loadEnvFile(file)
}
