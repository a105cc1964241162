import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { Charts } from '@/components/desk/figures/chart/Charts'
import { FigureFilters } from '@/components/desk/figures/FigureFilters'
import { Funnel } from '@/components/desk/figures/Funnel'
import { GroupTable } from '@/components/desk/figures/GroupTable'
import { RefusalTable } from '@/components/desk/figures/RefusalTable'
import { WeekMail } from '@/components/desk/figures/WeekMail'
import { Section } from '@/components/desk/Section'
import { choicesOf, firstDay, partnersIn } from '@/lib/desk/figures/choices'
import { chosenIn, filterOf } from '@/lib/desk/figures/query'
import { deskPath } from '@/lib/desk/paths'
import { snapshot } from '@/lib/editions/snapshot'
import { groupsOf } from '@/lib/signups/figures/groups'
import { overTime } from '@/lib/signups/figures/over-time'
import { refusalsIn } from '@/lib/signups/figures/refusals'
import { scopeOf } from '@/lib/signups/figures/scope'
import { wantsWeek } from '@/lib/signups/figures/week'
import { deskHead, deskPage } from '../desk-page'
import { Period } from './period'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.figures'))('title'))

/** What came of it: of everything, or of an evening, a code, a partner, a campaign or an article. */
export default deskPage(async ({ visit, db, now, query }) => {
  const t = await getTranslations('beheer.figures')
  const [chosen, at] = [chosenIn(query), snapshot(now)]
  const filter = filterOf(chosen, await firstDay(db, chosen.avond), now)
  const scope = await scopeOf(db, filter, partnersIn(at))
  const choices = await choicesOf(db, at, scope.codes, (name) => t('batch', { name }))
  const over = await overTime(db, scope)
  const [groups, refusals] = [await groupsOf(db, scope, chosen.per), await refusalsIn(db, scope)]
  const { links, forms, signedUp } = over.total
  const isNothing = links + forms + signedUp + refusals.length === 0
  return (
    <DeskPage tab="figures" said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[40rem] text-soft">{t('lead')}</p>
      <FigureFilters choices={choices} chosen={chosen} />
      <Period days={filter} />
      {isNothing ? (
        <Empty title={t('nothingTitle')}>{t('nothing')}</Empty>
      ) : (
        <>
          <Funnel counts={over.total} />
          {chosen.avond && <p className="mt-3 max-w-[44rem] text-soft">{t('linksOfEvening')}</p>}
          {links === 0 && (
            <Empty title={t('noLinksTitle')}>
              <a className="link" href={deskPath.evenings}>
                {t('noLinks')}
              </a>
            </Empty>
          )}
          <Charts over={over} />
          <Section id="verdeeld" title={t('by')}>
            <GroupTable groups={groups} choices={choices} chosen={chosen} labelledBy="verdeeld" />
          </Section>
          <Section id="in-de-weg" title={t('refusals')}>
            <RefusalTable refusals={refusals} labelledBy="in-de-weg" />
          </Section>
        </>
      )}
      <WeekMail email={visit.session.email} wants={await wantsWeek(db, visit.session.email)} />
    </DeskPage>
  )
})
