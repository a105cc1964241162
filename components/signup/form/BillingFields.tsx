import { useTranslations } from 'next-intl'
import { HINT } from '@/components/ui/form/Field'
import { langOfSite } from '@/components/ui/words/lang'
import type { Locale } from '@/lib/domain/locale'
import { countriesIn } from './countries'
import { FormField, FormSelect } from './FormFields'
import type { FormView } from './form-view'

/** For the invoice. Hidden while there is nothing to pay; without script that is decided when the page is made. */
export function BillingFields({ view, locale }: { view: FormView; locale: Locale }) {
  const t = useTranslations('form')
  const nothingToPay = view.price === 0
  // <price-preview> turns `aria-required` round as the price changes.
  const field = (name: string, label: string, autoComplete: string, className?: string) => (
    <FormField
      view={view}
      name={`billing.${name}`}
      label={label}
      autoComplete={`billing ${autoComplete}`}
      aria-required={!nothingToPay}
      className={className}
    />
  )
  return (
    <fieldset className="billing mt-2 grid grid-cols-1 gap-5" hidden={nothingToPay} disabled={nothingToPay}>
      <legend className="mb-2 w-full border-b-4 pb-0.75 text-s1 leading-heading font-heading">{t('billing')}</legend>
      {view.invoice && <p lang={langOfSite('invoice', locale)}>{view.invoice}</p>}
      <p className={HINT}>{t('billingHint')}</p>
      {field('name', t('billingName'), 'organization')}
      {field('street', t('street'), 'address-line1')}
      <div className="flex flex-wrap items-start gap-5">
        {field('postalCode', t('postalCode'), 'postal-code', 'flex-[1_1_8rem]')}
        {field('city', t('city'), 'address-level2', 'flex-[2_1_10rem]')}
      </div>
      <FormField view={view} name="billing.reference" label={t('reference')} optional={t('optional')} maxLength={100} />
      <FormSelect
        view={{ ...view, fields: { ...view.fields, 'billing.country': view.fields['billing.country']?.trim() || 'NL' } }}
        name="billing.country"
        label={t('country')}
        autoComplete="billing country"
        options={countriesIn(locale)}
      />
    </fieldset>
  )
}
