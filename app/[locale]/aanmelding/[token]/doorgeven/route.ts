import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { passOn } from '@/lib/signups/people/pass-on'
import { filledIn } from '../own'

export const dynamic = 'force-dynamic'

/** Hands the seat to somebody else. */
export const POST = filledIn('passOn', (asked) => passOn(database(), asked, clock.now()))
