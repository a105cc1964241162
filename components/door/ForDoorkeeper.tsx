import { useTranslations } from 'next-intl'
import { Lead, MainPart, TwoParts } from '@/components/signup/Parts'
import { SeminarSummary } from '@/components/signup/SeminarSummary'
import { Button } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import type { Admission, Doorkeeper } from '@/lib/domain/sign-up/attendance'
import { daysWithWeekday, sameDay, shortMoment, time } from '@/lib/language/format'

interface Props {
  facts: SeminarFacts
  token: string
  stands: Admission
  /** Undefined: it is not for them to know. */
  name: string | undefined
  by: Doorkeeper
  /** The press that led here, if it was one: 'is-er', 'toch-niet'. */
  pressed?: string
  locale: Locale
}

/** A ticket, for who stands at the door: whose it is, and one button. Dutch, as the desk is. */
export function ForDoorkeeper({ facts, token, stands, name, by, pressed, locale }: Props) {
  const t = useTranslations('beheer.door')
  const list = by.helper?.seminar ?? facts.slug
  const isBack = stands.ok && pressed === 'toch-niet'
  return (
    <TwoParts locale={locale} path={`/${locale}/deur/${token}`} other={address.door(otherLocale(locale), token)}>
      <MainPart>
        <div lang={locale === 'nl' ? undefined : 'nl'}>
          <p className="label">{t('ticket')}</p>
          <h1 className="page-title">{name || t('nobody')}</h1>
          <Lead>{isBack ? t('undone') : <Standing {...{ stands, facts, pressed }} />}</Lead>
          {stands.ok && (
            <form className="mt-6" method="post" action={address.attend(token)}>
              <Button way>{t('attend')}</Button>
            </form>
          )}
          {!stands.ok && stands.why === 'already' && (
            <form className="mt-6" method="post" action={address.unattend(token)}>
              <Button>{t('unattend')}</Button>
            </form>
          )}
          <p className="mt-10">
            <a className="link" href={address.doorList(list)}>
              {t('toList')}
            </a>
          </p>
        </div>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} />
    </TwoParts>
  )
}

function Standing({ stands, facts, pressed }: Pick<Props, 'stands' | 'facts' | 'pressed'>) {
  const t = useTranslations('beheer.door')
  if (stands.ok) return t('may')
  if (stands.why !== 'already') return t(`why.${stands.why}`, { date: daysWithWeekday(facts, 'nl'), title: facts.title.nl })
  const { since } = stands
  if (pressed === 'is-er') return <span role="status">{t('attended', { time: time(since, 'nl') })}</span>
  return sameDay(since, facts.start)
    ? t('already', { time: time(since, 'nl') })
    : t('alreadyOn', { moment: shortMoment(since) })
}
