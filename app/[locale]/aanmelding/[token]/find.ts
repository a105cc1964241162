import { cache } from 'react'
import { database } from '@/lib/database/open'
import { secrets } from '@/lib/secret'
import { ownSignUp } from '@/lib/seminars/own-sign-up'
import { settings } from '@/lib/settings'

/** The sign-up behind a token, looked up once for title and page. */
export const find = cache((token: string) => ownSignUp(database(), token, secrets(settings())))
