import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { mendName } from '@/lib/signups/people/name'
import { filledIn } from '../own'

export const dynamic = 'force-dynamic'

/** Mends one's own name. */
export const POST = filledIn('name', (asked) => mendName(database(), asked, clock.now()))
