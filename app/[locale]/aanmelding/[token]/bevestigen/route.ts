import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { takeHeldSeat } from '@/lib/signups/line/held-seat'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** Takes the seat that is held. */
export const POST = pressing((token) => takeHeldSeat(database(), token, secrets(settings()), clock.now()))
