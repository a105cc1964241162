import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { batchCsv } from '@/lib/desk/codes/batch-csv'
import { codesOfBatch, deskBatch } from '@/lib/desk/codes/list'
import { visitNow } from '@/lib/desk/visit'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { slugOf } from '@/lib/language/slug'
import { settings } from '@/lib/settings'
import { record } from '@/lib/signups/log/events'

export const dynamic = 'force-dynamic'

/** The codes of a batch, each with its link, for a spreadsheet or a mailing. */
export const GET = answering(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const session = visitNow()?.session
  const batch = session && (await deskBatch(database(), (await params).id))
  if (!batch) return problem({ code: 'not_found' }, 'nl')
  const codes = await codesOfBatch(database(), batch.id)
  const data = { what: `codes van ${batch.name}`, rows: codes.length }
  await record(database(), { kind: 'exported', actor: session.email, data }, clock.now())
  return new Response(batchCsv(codes, settings().siteUrl), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="codes-${slugOf(batch.name) || 'bundel'}.csv"`,
    },
  })
})
