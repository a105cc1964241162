import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { leave } from '@/lib/signups/people/leave'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** "Ik kom niet": the seat is held for a while yet. */
export const POST = pressing((token) => leave(database(), token, secrets(settings()), clock.now()))
