import { hasTicket } from '@/lib/domain/sign-up/attendance'
import type { Moment } from '@/lib/domain/units'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'
import { ticketAddress } from '@/lib/signups/tokens'

/** What the QR code of somebody's ticket says; undefined: they have none. */
export const ticketOf = ({ signUp, facts }: OwnSignUp, now: Moment): string | undefined =>
  hasTicket(signUp, facts, now) ? ticketAddress(signUp.id, settings().siteUrl, secrets(settings())) : undefined
