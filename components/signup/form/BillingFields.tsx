import { useTranslations } from 'next-intl'
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
  const field = (name: string, label: string, autoComplete: string) => (
    <FormField
      view={view}
      name={`billing.${name}`}
      label={label}
      autoComplete={`billing ${autoComplete}`}
      aria-required={!nothingToPay}
    />
  )
  return (
    <fieldset className="billing" hidden={nothingToPay} disabled={nothingToPay}>
      <legend>{t('billing')}</legend>
      {view.invoice && <p lang={langOfSite('invoice', locale)}>{view.invoice}</p>}
      <p className="field-hint">{t('billingHint')}</p>
      {field('name', t('billingName'), 'organization')}
      {field('street', t('street'), 'address-line1')}
      <div className="billing-town">
        {field('postalCode', t('postalCode'), 'postal-code')}
        {field('city', t('city'), 'address-level2')}
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
