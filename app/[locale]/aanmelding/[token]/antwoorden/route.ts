import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { grouped } from '@/lib/http/requests/forms/posted'
import { changeAnswers } from '@/lib/signups/answers/change'
import { filledIn } from '../own'

export const dynamic = 'force-dynamic'

/** Changes what one answered to the seminar's own questions. */
export const POST = filledIn('ownAnswers', (asked) =>
  changeAnswers(database(), { ...asked, body: grouped(asked.body) }, clock.now()),
)
