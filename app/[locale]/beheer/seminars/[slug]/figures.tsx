import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/desk/Empty'
import { Charts } from '@/components/desk/figures/chart/Charts'
import { Funnel } from '@/components/desk/figures/Funnel'
import { Section } from '@/components/desk/Section'
import { codesPath } from '@/lib/desk/codes/paths'
import { firstDay } from '@/lib/desk/figures/choices'
import { chosenIn, figuresPath, filterOf } from '@/lib/desk/figures/query'
import { overTime } from '@/lib/signups/figures/over-time'
import { scopeOf } from '@/lib/signups/figures/scope'
import type { SectionProps } from './section'

/** What came of this evening, from its beginning until it was over, and the way to all of it. */
export async function FiguresOfEvening({ seminar: { facts }, request: { db, now } }: SectionProps) {
  const t = await getTranslations('beheer.figures')
  const chosen = chosenIn({ avond: facts.slug })
  // What came after it leaves the charts half empty.
  const until = Math.min(now, facts.end)
  const over = await overTime(db, await scopeOf(db, filterOf(chosen, await firstDay(db, facts.slug), until)))
  const { links, forms, signedUp } = over.total
  return (
    <Section id="cijfers" title={t('section')}>
      {links + forms + signedUp === 0 ? (
        <Empty title={t('noLinksTitle')}>
          <a className="link" href={codesPath.link(facts.slug)}>
            {t('noLinks')}
          </a>
        </Empty>
      ) : (
        <>
          <Funnel counts={over.total} />
          <Charts over={over} />
          <p className="mt-4">
            <a className="link inline-block py-px" href={figuresPath({ avond: facts.slug })}>
              {t('more')}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}
