import { database, engineOf, ping } from '@/lib/database/open'
import { currentEdition } from '@/lib/editions/current'
import { answering } from '@/lib/http/answer'
import { json } from '@/lib/http/json'
import { errorForLog } from '@/lib/http/log'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

/** Whether this server can do its work: 503 when the database is away. */
export const GET = answering(async () => {
  const about = { database: engineOf(settings()), edition: currentEdition().id }
  try {
    await ping(database())
    return json({ status: 'ok', ...about })
  } catch (error) {
    console.error(`health: ${errorForLog(error)}`)
    return json({ status: 'unavailable', ...about }, 503)
  }
})
