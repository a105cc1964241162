import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { stay } from '@/lib/signups/people/leave'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** "Ik kom toch". */
export const POST = pressing((token) => stay(database(), token, secrets(settings()), clock.now()))
