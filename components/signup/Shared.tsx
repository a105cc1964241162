import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/site/Page'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { ButtonLink } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { langOfDutch } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { phaseOfState } from '@/lib/domain/seminar/status'
import type { Refused } from '@/lib/domain/sign-up/refusal'
import { days } from '@/lib/language/format'
import { moment } from '@/lib/next/content'
import type { SeminarState } from '@/lib/signups/form/state'
import type { Choice, SharedLink } from '@/lib/signups/links/shared-link'
import { Lead, Ways } from './Parts'
import { SeminarRow } from './SeminarRow'

interface Props {
  locale: Locale
  typed: string
  /** Undefined: there is no such code. */
  link: SharedLink | undefined
  /** Its seminars that one can sign up for with it. */
  open: Choice[]
  /** Of an unknown code: the one that may be meant, as printed. */
  near?: string
  because: (refusal: Refused) => string
  /** What there is without the code. */
  onNow: SeminarState[]
  /** The code and where the visitor came from, to be carried along to the form. */
  query: string
}

/** A shared link that does not lead to one form: a choice, or why the code gives nothing and what there is. */
export function Shared(props: Props) {
  const { locale, typed, link, open } = props
  const t = useTranslations('shared')
  const printed = link?.code.code ?? typed
  const other = address.shared(otherLocale(locale), printed)
  return (
    <Page locale={locale} path={`/${locale}/s/${encodeURIComponent(printed)}`} other={other} status={link ? undefined : 404}>
      <div className="page pt-6 pb-16">
        {link && <Label>{t('label', { code: printed })}</Label>}
        {open.length > 0 ? <Choose {...props} printed={printed} /> : <Nothing {...props} printed={printed} />}
      </div>
    </Page>
  )
}

function Choose({ locale, link, open, query, printed }: Props & { printed: string }) {
  const t = useTranslations('shared')
  return (
    <>
      <PageTitle>{t('chooseTitle')}</PageTitle>
      <Lead lang={link?.code.message && langOfDutch(locale)}>{link?.code.message ?? t('chooseLead', { code: printed })}</Lead>
      <ul>
        {open.map(({ facts, status, price }) => (
          <SeminarRow
            level={2}
            key={facts.slug}
            facts={facts}
            locale={locale}
            href={address.register(locale, facts.slug) + query}
            price={price}
          >
            {status === 'full' && <p>{t('waiting')}</p>}
          </SeminarRow>
        ))}
      </ul>
    </>
  )
}

function Nothing({ locale, link, near, because, onNow, printed }: Props & { printed: string }) {
  const t = useTranslations('shared')
  const whyNot = (choice: Choice) => {
    const phase = phaseOfState(choice, moment())
    if (phase === 'begun') return t('begun')
    return phase === 'past' ? t('past', { date: days(choice.facts, locale) }) : choice.refusal && because(choice.refusal)
  }
  const said = !link ? t('unknownLead', { code: printed }) : link.refusal && because(link.refusal)
  return (
    <>
      <PageTitle>{link ? t('noneTitle') : t('unknownTitle')}</PageTitle>
      {said && <Lead>{said}</Lead>}
      {near !== undefined && (
        <p className="mt-3">
          {t.rich('near', {
            code: near,
            link: (words: ReactNode) => (
              <a className="link" href={address.shared(locale, near)}>
                {words}
              </a>
            ),
          })}
        </p>
      )}
      {link && !link.refusal && link.choices.length > 0 && (
        <>
          <FloorHeading className="mt-12 pb-1 text-s1">{t('its')}</FloorHeading>
          <ul>
            {link.choices.map((choice) => (
              <SeminarRow
                key={choice.facts.slug}
                facts={choice.facts}
                locale={locale}
                href={address.seminar(locale, choice.facts.slug)}
              >
                {whyNot(choice) && <p>{whyNot(choice)}</p>}
              </SeminarRow>
            ))}
          </ul>
        </>
      )}
      <FloorHeading className="mt-12 pb-1 text-s1">{t('onNow')}</FloorHeading>
      {onNow.length === 0 && <p>{t('nothing')}</p>}
      <ul>
        {onNow.map(({ facts, status }) => (
          <SeminarRow
            key={facts.slug}
            facts={facts}
            locale={locale}
            href={address.register(locale, facts.slug)}
            price={facts.price}
          >
            {status === 'full' && <p>{t('waiting')}</p>}
          </SeminarRow>
        ))}
      </ul>
      <Ways>
        <ButtonLink href={address.seminars(locale)}>{t('allSeminars')}</ButtonLink>
      </Ways>
    </>
  )
}
