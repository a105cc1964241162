/**
 * `npm run demo`: the site with a believable month at the desk (invented people, addresses that cannot get mail), for looking, for pictures, for
 * showing it to one's boss. In a data folder of its own, below that of the settings; nothing is sent.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { passOn } from './lib/child.mjs'
import { readEnv } from './lib/env.mjs'
import { checkNode, ensureInstalled } from './lib/installed.mjs'
import { root } from './lib/root.mjs'

checkNode()
process.chdir(root)
readEnv()
process.env.DATA_DIR = join(process.env.DATA_DIR?.trim() || 'data', 'demo')
// Neither the real database nor a real mail server; what stands in .env may not come back.
for (const name of ['DATABASE_URL', 'SMTP_URL', 'SITE_URL', 'SECRET']) process.env[name] = ''
process.env.ADMIN_EMAILS ||= 'redactie@example.org'
await ensureInstalled()
for (const script of ['scripts/prepare.ts', 'scripts/demo/fill.ts']) {
  const code = await passOn(spawn(process.execPath, ['scripts/run.mjs', script], { stdio: 'inherit' }))
  if (code !== 0) process.exit(code)
}
const [who] = process.env.ADMIN_EMAILS.split(',')
console.log(`Het beheer staat op /beheer. Vraag daar een link aan voor ${who.trim()}: hij verschijnt hieronder.`)
await import('./start.mjs')
