import { useTranslations } from 'next-intl'
import { ALL, boxOf } from '@/lib/desk/codes/terms'
import type { After } from '@/lib/desk/visit'
import { DeskField } from '../DeskForm'

interface Props {
  after?: After
  /** What holds now, as the form shows it. */
  now?: Record<string, string | undefined>
  seminars: readonly { slug: string; title: string }[]
  /** Each code of a batch is for one person and one sign-up: it is not asked how often. */
  single?: boolean
}

/** What a code gives, to whom and until when: the same fields wherever one is made or changed. */
export function TermsFields({ after, now = {}, seminars, single }: Props) {
  const t = useTranslations('beheer.codes')
  const field = (name: string) => ({ after, now: now[name], name })
  const optional = t('optional')
  return (
    <>
      <DeskField {...field('discount')} label={t('discountLabel')} hint={t('discountHint')} required />
      <Seminars after={after} now={now} seminars={seminars} />
      {!single && (
        <>
          <DeskField
            {...field('maxSeats')}
            label={t('maxSeats')}
            hint={t('maxSeatsHint')}
            optional={optional}
            inputMode="numeric"
          />
          <DeskField {...field('perPerson')} label={t('perPerson')} inputMode="numeric" />
        </>
      )}
      <DeskField {...field('validFrom')} label={t('validFrom')} hint={t('momentHint')} optional={optional} />
      <DeskField {...field('validUntil')} label={t('validUntil')} hint={t('momentHint')} optional={optional} />
      <DeskField {...field('partner')} label={t('partner')} optional={optional} />
      <DeskField {...field('message')} label={t('message')} optional={optional} />
    </>
  )
}

/** A box for each, and one for all that there are and will be. */
function Seminars({ after, now = {}, seminars }: Pick<Props, 'after' | 'now' | 'seminars'>) {
  const t = useTranslations('beheer.codes')
  const error = after?.errors?.find(({ field }) => field === 'seminars')?.message
  const ticked = (name: string) => Boolean((after?.fields ?? now)[name])
  const boxes = [{ name: ALL, title: t('allSeminars') }, ...seminars.map(({ slug, title }) => ({ name: boxOf(slug), title }))]
  return (
    <fieldset className={`field [&.wrong]:border-l-5 [&.wrong]:border-error [&.wrong]:pl-3.5 ${error ? 'wrong' : ''}`}>
      <legend className="font-label text-note leading-[1.35]" id="seminars" tabIndex={-1}>
        {t('seminarsLabel')}
      </legend>
      {boxes.map(({ name, title }) => (
        <label key={name} className="flex items-baseline gap-2.5 py-1">
          <input type="checkbox" name={name} defaultChecked={ticked(name)} className="size-4.5 translate-y-0.5 accent-ink" />
          {title}
        </label>
      ))}
      {error && <p className="font-label text-error text-s-1">{error}</p>}
    </fieldset>
  )
}
