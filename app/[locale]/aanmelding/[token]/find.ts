import { cache } from 'react'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { ownSignUp } from '@/lib/signups/own-sign-up'

/** The sign-up behind a token, looked up once for title and page. */
export const find = cache((token: string) => ownSignUp(database(), token, secrets(settings())))
