import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isCertified } from '@/lib/domain/sign-up/attendance'
import type { Moment } from '@/lib/domain/units'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'
import { certificateTokenOf } from '@/lib/signups/tokens'

/** The whole address that proves somebody's certificate; undefined: they have none. */
export const proofOf = ({ signUp, facts }: OwnSignUp, locale: Locale, now: Moment): string | undefined =>
  isCertified(signUp, facts, now)
    ? settings().siteUrl + address.certificateProof(locale, certificateTokenOf(signUp.id, secrets(settings())))
    : undefined
