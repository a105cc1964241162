import { useTranslations } from 'next-intl'
import { FormField } from './FormFields'
import type { FormView } from './form-view'

/** For the invoice. Hidden while there is nothing to pay; without script that is decided when the page is made. */
export function BillingFields({ view }: { view: FormView }) {
  const t = useTranslations('form')
  const nothingToPay = view.price === 0
  const field = (name: string, label: string, autoComplete: string) => (
    <FormField view={view} name={`billing.${name}`} label={label} autoComplete={`billing ${autoComplete}`} />
  )
  return (
    <fieldset className="billing" hidden={nothingToPay} disabled={nothingToPay}>
      <legend>{t('billing')}</legend>
      <p className="field-hint">{t('billingHint')}</p>
      {field('name', t('billingName'), 'organization')}
      {field('street', t('street'), 'street-address')}
      <div className="billing-town">
        {field('postalCode', t('postalCode'), 'postal-code')}
        {field('city', t('city'), 'address-level2')}
      </div>
      <FormField view={view} name="billing.reference" label={t('reference')} optional={t('optional')} maxLength={100} />
      <FormField
        view={{ ...view, fields: { 'billing.country': 'NL', ...view.fields } }}
        name="billing.country"
        label={t('country')}
        hint={t('countryHint')}
        autoComplete="billing country"
        maxLength={2}
      />
    </fieldset>
  )
}
