import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { download, type Wanted } from '@/lib/desk/export/download'
import { visitNow } from '@/lib/desk/visit'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'

interface Context {
  params: Promise<{ slug: string }>
}

/** A file of an evening, for who is in. */
export const downloading = (wanted: Pick<Wanted, 'what' | 'as'>) =>
  answering<Context>(async (_, { params }) => {
    const session = visitNow()?.session
    if (!session) return problem({ code: 'not_found' }, 'nl')
    const seminar = decodeURIComponent((await params).slug)
    const file = await download(database(), { ...wanted, seminar, who: session.email }, clock.now())
    return file ?? problem({ code: 'not_found' }, 'nl')
  })
