import { useTranslations } from 'next-intl'
import { Lead, MainPart, TwoParts } from '@/components/signup/Parts'
import { SeminarSummary } from '@/components/signup/SeminarSummary'
import { Button } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import type { Admission, Doorkeeper } from '@/lib/domain/sign-up/attendance'
import { date, daysWithWeekday, sameDay, time } from '@/lib/language/format'

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

/** A ticket, for who stands at the door: whose it is, and one button. */
export function ForDoorkeeper({ facts, token, stands, name, by, pressed, locale }: Props) {
  const t = useTranslations('door')
  const list = by.helper?.seminar ?? facts.slug
  const isBack = stands.ok && pressed === 'toch-niet'
  return (
    <TwoParts locale={locale} path={`/${locale}/deur/${token}`} other={address.door(otherLocale(locale), token)}>
      <MainPart>
        <Label>{t('ticket')}</Label>
        <PageTitle>{name || t('nobody')}</PageTitle>
        <Lead>{isBack ? t('undone') : <Standing {...{ stands, facts, pressed, locale }} />}</Lead>
        {stands.ok && (
          <form className="mt-6" method="post" action={address.attend(token)}>
            <input type="hidden" name="locale" value={locale} />
            <Button way>{t('attend')}</Button>
          </form>
        )}
        {!stands.ok && stands.why === 'already' && (
          <form className="mt-6" method="post" action={address.unattend(token)}>
            <input type="hidden" name="locale" value={locale} />
            <Button>{t('unattend')}</Button>
          </form>
        )}
        <p className="mt-10">
          <a className="link" href={address.doorList(list)}>
            {t('toList')}
          </a>
        </p>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} />
    </TwoParts>
  )
}

function Standing({ stands, facts, pressed, locale }: Pick<Props, 'stands' | 'facts' | 'pressed' | 'locale'>) {
  const t = useTranslations('door')
  if (stands.ok) return t('may')
  if (stands.why !== 'already')
    return t(`why.${stands.why}`, { date: daysWithWeekday(facts, locale), title: facts.title[locale] })
  const { since } = stands
  if (pressed === 'is-er') return <span role="status">{t('attended', { time: time(since, locale) })}</span>
  return sameDay(since, facts.start)
    ? t('already', { time: time(since, locale) })
    : t('alreadyOn', { moment: `${date(since, locale)}, ${time(since, locale)}` })
}
