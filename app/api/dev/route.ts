import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '@/lib/content/types'
import { currentId } from '@/lib/editions/pointer'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

/** For `npm run dev` alone: which edition is live, and what is wrong with the content that was saved last. */
export function GET() {
  if (process.env.NODE_ENV !== 'development') return new Response(null, { status: 404 })
  const { dataDir } = settings()
  return Response.json({ edition: currentId(dataDir) ?? null, problems: problemsIn(dataDir) })
}

function problemsIn(dataDir: string): Problem[] {
  try {
    return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ dataDir, 'dev', 'problems.json'), 'utf8')).problems
  } catch {
    return []
  }
}
