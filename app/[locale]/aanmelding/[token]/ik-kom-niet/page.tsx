import '@/app/seats.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotComing } from '@/components/signup/own/NotComing'
import { tokenHead } from '@/components/site/head/head'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { clock } from '@/lib/clock'
import { untilWhen } from '@/lib/http/answers/words'
import { content } from '@/lib/next/content'
import { cancelling } from '@/lib/signups/own-sign-up'
import { isLeaving } from '@/lib/signups/people/leave'
import { find } from '../find'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).token)
  return tokenHead(found && (await getTranslations('ownSignUp'))('notComingLabel'))
}

/** Where the reminder's link leads: one button, and nothing happens before it is pressed. */
export default async function NotComingPage({ params }: Props) {
  const [{ token }, locale] = [await params, await currentLocale()]
  const own = await find(token)
  if (!own) return <NotFound locale={locale} />
  const { signUp, facts } = own
  const can = cancelling(signUp, facts, clock.now())
  return (
    <NotComing
      own={own}
      token={token}
      locale={locale}
      pressed={isLeaving(signUp) || signUp.status === 'cancelled'}
      can={can === 'possible' && !facts.cancelled}
      until={untilWhen(Math.min(facts.cancelUntil, facts.start), locale)}
      email={content().site(locale).email}
    />
  )
}
