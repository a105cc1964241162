import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { FactList } from '@/components/seminar/FactList'
import type { PersonSeen } from '@/lib/desk/people/person'
import type { Billing } from '@/lib/domain/sign-up/request'
import { euro, shortMoment } from '@/lib/language/format'
import { usePersonStatus } from '../status'

/** What is known of somebody. */
export function PersonFacts({ person: { signUp, code, source, answers } }: { person: PersonSeen }) {
  const t = useTranslations('beheer.people')
  const p = useTranslations('beheer.people.person')
  const status = usePersonStatus()
  const billing: Partial<Billing> = signUp.billing ? JSON.parse(signUp.billing) : {}
  const from = Object.values(source).join(' / ')
  const bill = [billing.name, billing.street, [billing.postalCode, billing.city].filter(Boolean).join(' '), billing.country]
  const facts: [string, string | null | undefined | false][] = [
    [t('status'), status(signUp)],
    [p('held'), signUp.held_until !== null && shortMoment(signUp.held_until)],
    [t('email'), signUp.erased_at === null ? signUp.email : t('erased')],
    [t('organisation'), signUp.organisation],
    [p('price'), signUp.price_cents === 0 ? p('free') : euro(signUp.price_cents, 'nl')],
    [t('code'), code],
    [p('billing'), [...bill, billing.reference].filter(Boolean).join(', ')],
    [t('source'), from || t('direct')],
    [t('signedUp'), shortMoment(signUp.created_at)],
    ...answers.map(({ question, answer }): [string, string] => [question, answer]),
    [t('attended'), signUp.attended_at !== null && shortMoment(signUp.attended_at)],
  ]
  return (
    <FactList className="mt-4 grid-cols-[auto_1fr] gap-x-6">
      {facts.map(
        ([label, value]) =>
          value && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </Fragment>
          ),
      )}
    </FactList>
  )
}
