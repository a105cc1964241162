import { useTranslations } from 'next-intl'
import { type DeskCode, overSince } from '@/lib/desk/codes/list'
import { discountInWords, untilInWords } from '@/lib/desk/codes/terms'
import { date, number, time } from '@/lib/language/format'
import { moment } from '@/lib/next/content'
import { Figure, Figures } from '../Figure'
import { conversion } from './CodeTable'

/** How a code stands, in words and figures. */
export function CodeStanding({ code }: { code: DeskCode }) {
  const t = useTranslations('beheer.codes')
  const { facts, uses, clicks, origin } = code
  return (
    <>
      <p className="mt-1.5 max-w-[44rem]">
        <b>{t('gives', { discount: discountInWords(facts.discount) })}</b> <Standing code={code} />{' '}
        <span className="text-soft">{t(origin === 'file' ? 'fileNote' : 'deskNote')}</span>
      </p>
      <Figures>
        <Figure
          value={number(uses, 'nl')}
          of={facts.maxSeats === undefined ? undefined : `van ${number(facts.maxSeats, 'nl')}`}
        >
          {t('used').toLowerCase()}
        </Figure>
        <Figure value={number(clicks, 'nl')}>{t('clicks').toLowerCase()}</Figure>
        <Figure value={conversion(uses, clicks) ?? t('none')}>{t('conversion').toLowerCase()}</Figure>
      </Figures>
    </>
  )
}

function Standing({ code }: { code: DeskCode }) {
  const t = useTranslations('beheer.codes')
  const now = moment()
  const { pausedAt, facts } = code
  const over = overSince(code, now)
  if (pausedAt !== null)
    return (
      <>
        {t('pausedSince', { when: `${date(pausedAt, 'nl')} ${time(pausedAt, 'nl')}` })}
        {over !== undefined && ` ${t('overAnyway', { when: untilInWords(over) })}`}
      </>
    )
  if (over !== undefined) return t('overSince', { when: untilInWords(over) })
  return facts.validFrom !== undefined && now < facts.validFrom
    ? t('notYetFrom', { when: date(facts.validFrom, 'nl') })
    : t('valid')
}
