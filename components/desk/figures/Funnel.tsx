import { useTranslations } from 'next-intl'
import { number } from '@/lib/language/format'
import type { Counts } from '@/lib/signups/figures/count'
import { Figure, Figures } from '../Figure'

const steps = ['links', 'forms', 'signedUp', 'confirmed', 'attended'] as const

/** From a link that was opened to who was there, once somebody was, in figures; who waits, has an offer or cancelled stands apart. */
export function Funnel({ counts }: { counts: Counts }) {
  const t = useTranslations('beheer.figures')
  const firsts = { links: counts.linkFirsts, forms: counts.formFirsts }
  const isFirsts = (step: string): step is keyof typeof firsts => Object.hasOwn(firsts, step)
  const share = counts.forms >= counts.signedUp && counts.forms > 0 ? counts.signedUp / counts.forms : undefined
  return (
    <>
      <Figures>
        {steps
          .filter((step) => step !== 'attended' || counts.attended > 0)
          .map((step) => (
            <Figure key={step} value={number(counts[step], 'nl')}>
              {t(`figures.${step}`)}
              {isFirsts(step) && firsts[step] > 0 && <Small>{t('figures.firsts', { count: firsts[step] })}</Small>}
              {step === 'signedUp' && share !== undefined && <Small>{t('figures.share', { share: percentage(share) })}</Small>}
            </Figure>
          ))}
      </Figures>
      {counts.signedUp > 0 && <p className="mt-5 max-w-[44rem]">{t('apart', { ...counts })}</p>}
    </>
  )
}

const Small = ({ children }: { children: string }) => <span className="block">{children}</span>

const percentage = (part: number) => `${Math.round(part * 100)}%`
