import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { FactList } from '@/components/seminar/FactList'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { ButtonLink } from '@/components/ui/form/Button'
import { Lit } from '@/components/ui/Lit'
import { address } from '@/lib/addresses'
import { linkPath, sourceFor } from '@/lib/desk/codes/sharing/links'
import { textsOf } from '@/lib/desk/codes/sharing/texts'
import type { Locale } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import { date, number } from '@/lib/language/format'
import { settings } from '@/lib/settings'
import type { PartnerCode } from '@/lib/signups/partners/figures'

interface Props {
  code: PartnerCode
  partner: string
  token: string
  now: Moment
  locale: Locale
}

/** One code: what it is for, its link and what goes with it, what came of it. */
export function CodeOfPartner(props: Props) {
  const { code, partner, locale } = props
  const t = useTranslations('partner')
  const source = sourceFor({ partner })
  const link = settings().siteUrl + linkPath(code.facts.code, source, locale)
  const id = `code-${code.facts.normalised}`
  return (
    <section className="mt-12" aria-labelledby={id}>
      <FloorHeading id={id}>
        {t('code')} <Lit>{code.facts.code}</Lit>
      </FloorHeading>
      <div className="mt-4 grid grid-cols-1 gap-x-gutter gap-y-8 desk:grid-cols-2">
        <div className="min-w-0">
          <Figures code={code} locale={locale} />
          <p className="mt-6 font-label">{t('link')}</p>
          <p className="mt-1 select-all wrap-anywhere bg-tint px-4 py-3">{link}</p>
          <Texts {...props} link={link} />
        </div>
        <Pictures {...props} source={source} />
      </div>
    </section>
  )
}

function Figures({ code: { seminars, seatsLeft, opened, signedUp, came, facts }, locale }: Pick<Props, 'code' | 'locale'>) {
  const t = useTranslations('partner')
  const figures: [string, string | undefined][] = [
    [t('seats'), seatsLeft === undefined ? undefined : t('seatsLeft', { left: seatsLeft, all: facts.maxSeats ?? 0 })],
    [t('opened'), t('times', { count: opened })],
    [t('signedUp'), number(signedUp, locale)],
    [t('came'), number(came, locale)],
  ]
  return (
    <>
      <ul>
        {seminars.slice(0, 10).map((seminar) => (
          <li key={seminar.slug}>
            <a className="link" href={address.seminar(locale, seminar.slug, facts.code)}>
              {seminar.title[locale]}
            </a>
            , {date(seminar.start, locale)}
          </li>
        ))}
      </ul>
      <FactList className="mt-4 grid-cols-[auto_1fr] gap-x-6">
        {figures.map(
          ([label, value]) =>
            value && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </FactList>
    </>
  )
}

/** About the first evening that is to come. */
function Texts({ code: { seminars, facts }, link, now, locale }: Props & { link: string }) {
  const t = useTranslations('partner')
  const seminar = seminars.find(({ start, cancelled }) => start > now && !cancelled)
  if (!seminar) return null
  const texts = textsOf({ seminar, code: facts, link, locale })
  return (['mail', 'linkedin', 'whatsapp'] as const).map((one) => (
    <details key={one} className="mt-4">
      <summary className="link">{t(one)}</summary>
      <p className="mt-1 select-all whitespace-pre-line wrap-anywhere bg-tint px-4 py-3">{texts[one]}</p>
    </details>
  ))
}

function Pictures({ code: { facts }, token, locale, source }: Props & { source: ReturnType<typeof sourceFor> }) {
  const t = useTranslations('partner')
  const qr = (more: Record<string, string>) =>
    `${address.partnerQr(locale, token)}?${new URLSearchParams({ code: facts.normalised, ...source, ...more })}`
  return (
    <div className="min-w-0">
      <p className="font-label">{t('qr')}</p>
      {/* biome-ignore lint/performance/noImgElement: an SVG of our own */}
      <img
        className="mt-2 block size-44 border border-edge"
        src={qr({ vorm: 'svg' })}
        width="176"
        height="176"
        alt={t('qrOf', { code: facts.code })}
      />
      <p className="mt-3 flex flex-wrap gap-2.5">
        <ButtonLink href={qr({ vorm: 'svg', regel: '1', bewaar: '1' })} download>
          {t('saveSvg')}
        </ButtonLink>
        <ButtonLink href={qr({ vorm: 'png', regel: '1', bewaar: '1' })} download>
          {t('savePng')}
        </ButtonLink>
      </p>
      <p className="mt-6 font-label">{t('card')}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture of our own, of a fixed size */}
      <img
        className="mt-2 block h-auto w-full border border-edge"
        src={address.card(locale, 's', facts.code)}
        width="1200"
        height="630"
        alt=""
      />
    </div>
  )
}
