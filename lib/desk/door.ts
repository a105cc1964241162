/** Who may come in, by the settings as they are now. */
import { secrets } from '../secret/secret'
import { settings } from '../settings'
import type { Door } from './session'

export const door = (): Door => {
  const now = settings()
  return { adminEmails: now.adminEmails, secrets: secrets(now), secure: now.siteUrl.startsWith('https:') }
}
