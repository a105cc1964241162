import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnSignUp } from '@/components/signup/own/OwnSignUp'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { isCertified } from '@/lib/domain/sign-up/attendance'
import { untilWhen } from '@/lib/http/answers/words'
import { content } from '@/lib/next/content'
import { answersOf } from '@/lib/signups/answers/answers'
import { cancelling } from '@/lib/signups/own-sign-up'
import { find } from './find'
import { ticketOf } from './ticket'
import { typedInto } from './typed'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('ownSignUp'))('label'))
}

/** One's own sign-up. Looking at it changes nothing: mail scanners follow every link. */
export default async function OwnSignUpPage({ params, searchParams }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const found = await find(token)
  if (!found) return <NotFound locale={locale} />
  const { cancelUntil, start, cancelled } = found.facts
  const { held_until: heldUntil } = found.signUp
  const now = clock.now()
  return (
    <OwnSignUp
      own={found}
      token={token}
      cancelling={cancelling(found.signUp, found.facts, now)}
      held={heldUntil === null || cancelled ? undefined : { until: untilWhen(heldUntil, locale), over: now >= heldUntil }}
      typed={await typedInto(await searchParams, locale, found.facts.questions)}
      answers={await answersOf(database(), found.signUp.id)}
      certified={isCertified(found.signUp, found.facts, now)}
      ticket={ticketOf(found, now)}
      until={untilWhen(Math.min(cancelUntil, start), locale)}
      email={content().site(locale).email}
      locale={locale}
    />
  )
}
