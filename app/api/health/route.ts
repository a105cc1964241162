import { database, engineOf } from '@/lib/database/open'
import { snapshot } from '@/lib/editions/snapshot'
import { answering } from '@/lib/http/answers/answer'
import { json } from '@/lib/http/answers/json'
import { errorForLog } from '@/lib/http/log'
import { settings } from '@/lib/settings'
import { healthOf } from '@/lib/signups/health'

export const dynamic = 'force-dynamic'

/** Whether this server can do its work: 503 with a reason when the database is away, or nothing can be written. */
export const GET = answering(async () => {
  const at = snapshot()
  const about = { database: engineOf(settings()), edition: at.epoch.edition }
  const health = await healthOf({ db: database(), dataDir: settings().dataDir, edition: at.facts() })
  if (health.ok) return json({ status: 'ok', ...about, ...(health.facts === 'behind' && { facts: health.facts }) })
  console.error(`health: ${health.reason}: ${errorForLog(health.error)}`)
  return json({ status: 'unavailable', ...about, reason: health.reason }, 503)
})
