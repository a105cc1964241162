import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { cancelSignUp } from '@/lib/signups/own-sign-up'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** Cancels; of an offer: passes it on. */
export const POST = pressing((token) => cancelSignUp(database(), token, secrets(settings()), clock.now()))
