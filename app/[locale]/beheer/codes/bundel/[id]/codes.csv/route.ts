import { database } from '@/lib/database/open'
import { batchCsv } from '@/lib/desk/codes/batch-csv'
import { codesOfBatch, deskBatch } from '@/lib/desk/codes/list'
import { visitNow } from '@/lib/desk/visit'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { slugOf } from '@/lib/language/slug'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

/** The codes of a batch, each with its link, for a spreadsheet or a mailing. */
export const GET = answering(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const batch = visitNow()?.session && (await deskBatch(database(), (await params).id))
  if (!batch) return problem({ code: 'not_found' }, 'nl')
  return new Response(batchCsv(await codesOfBatch(database(), batch.id), settings().siteUrl), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="codes-${slugOf(batch.name) || 'bundel'}.csv"`,
    },
  })
})
