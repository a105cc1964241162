/** git in a folder, as somebody who has a name: what it says, without the last end of line. Throws when it fails. */
import { execFileSync } from 'node:child_process'

const SOMEBODY = ['-c', 'user.name=Redactie', '-c', 'user.email=redactie@voorbeeld.example']

export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', [...SOMEBODY, ...args], { cwd, stdio: 'pipe', encoding: 'utf8' }).trim()
