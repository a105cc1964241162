import { useTranslations } from 'next-intl'
import elements from '@/.podium/elements.json'
import { ElementScript } from '@/components/site/ElementScript'
import { Button } from '@/components/ui/form/Button'
import { ErrorSummary } from '@/components/ui/form/ErrorSummary'
import { Tick } from '@/components/ui/form/Tick'
import { LEAD } from '@/components/ui/PageTitle'
import { langOfDutch } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { TRAP, YES } from '@/lib/domain/sign-up/request'
import { euro } from '@/lib/language/format'
import { money } from '@/lib/language/machine'
import { QuestionFields } from '../QuestionFields'
import { BillingFields } from './BillingFields'
import { FormField } from './FormFields'
import type { FormView } from './form-view'

/** Plain HTML: it is checked where it is sent to, so that all that is wrong is said at once and in the visitor's language. */
export function SignUpForm({ view, locale }: { view: FormView; locale: Locale }) {
  const t = useTranslations('form')
  const { errors, waiting, asksCode } = view
  return (
    <form
      id="form"
      className="signup-form mt-6 grid max-w-[34rem] grid-cols-1 gap-6"
      method="post"
      action={`/api/seminars/${view.facts.slug}/signups`}
      noValidate
    >
      {errors.length > 0 && (
        <error-summary>
          <ErrorSummary
            title={t('wrong', { count: errors.length })}
            lead={view.forgotten ? t('forgotten') : undefined}
            errors={errors}
          />
        </error-summary>
      )}
      {waiting && <p className={LEAD}>{t('waiting')}</p>}
      <Hidden view={view} locale={locale} />
      <Trap />
      <FormField view={view} name="name" label={t('name')} autoComplete="name" maxLength={100} required />
      <FormField
        view={view}
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <FormField
        view={view}
        name="organisation"
        label={t('organisation')}
        optional={t('optional')}
        autoComplete="organization"
        maxLength={200}
      />
      <QuestionFields facts={view.facts} fields={view.fields} errors={errors} locale={locale} />
      {asksCode && <Code view={view} locale={locale} />}
      <Tick name="news" value={YES} ticked={view.fields.news === YES}>
        {t('news')}
      </Tick>
      <Button way className="justify-self-start">
        {view.price > 0 && !waiting ? t('pay', { price: euro(view.price, locale) }) : t(sendOf(view))}
      </Button>
      {asksCode && <ElementScript src={elements['price-preview']} />}
      {errors.length > 0 && <ElementScript src={elements['error-summary']} />}
      <p className="text-s-1 leading-meta text-soft">
        {t.rich('privacy', {
          link: (words) => (
            <a className="link" href={address.page(locale, 'privacy')}>
              {words}
            </a>
          ),
        })}
      </p>
    </form>
  )
}

/** What the button says where sending it costs nothing; else it says the price (art. 6:230v lid 3 BW). */
const sendOf = ({ waiting, again }: FormView) => (again ? 'sendAgain' : waiting ? 'sendWaiting' : 'send')

/** The code, and what hangs on it: the price that is shown and agreed to, and whether there is a bill. */
function Code({ view, locale }: { view: FormView; locale: Locale }) {
  const t = useTranslations('form')
  const seminar = useTranslations('seminar')
  return (
    <price-preview
      className="grid grid-cols-1 gap-y-2"
      data-seminar={view.facts.slug}
      data-price={view.facts.price}
      data-locale={locale}
      data-price-id="price"
      data-was={seminar('was')}
      data-words={t('priceIs', { price: '{price}' })}
      data-pay={view.waiting ? undefined : t('pay', { price: '{price}' })}
      data-send={t(sendOf(view))}
    >
      <FormField
        view={view}
        name="code"
        label={t('code')}
        optional={t('optional')}
        hint={t('codeHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
      />
      <p
        id="code-said"
        className="min-h-[1.45em] text-s-1 leading-row"
        aria-live="polite"
        lang={view.message && langOfDutch(locale)}
      >
        {view.message}
      </p>
      {view.facts.price > 0 && <BillingFields view={view} locale={locale} />}
    </price-preview>
  )
}

function Hidden({ view, locale }: { view: FormView; locale: Locale }) {
  // Firefox puts back what a hidden field had, unless it is told not to.
  const carried = Object.entries(view.fields).filter(([name]) => name.startsWith('source.'))
  const hidden = [
    ...carried,
    ['locale', locale],
    ['idempotencyKey', view.idempotencyKey],
    ['expectedPrice', money(view.price).amount],
    ...(view.again ? [['again', '1']] : []),
  ]
  return hidden.map(([name, value]) => <input key={name} type="hidden" name={name} defaultValue={value} autoComplete="off" />)
}

/** For programs that fill in whatever there is: who sees the page, or hears it, does not meet it. What is sent with it takes nothing. */
function Trap() {
  const t = useTranslations('form')
  return (
    <p hidden>
      <label>
        {t('trap')} <input name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}
