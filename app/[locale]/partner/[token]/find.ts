import { cache } from 'react'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { partnerBehind } from '@/lib/signups/partners/links'

/** The partner behind a token, looked up once for title and page. */
export const find = cache((token: string) => partnerBehind(database(), token, secrets(settings())))
