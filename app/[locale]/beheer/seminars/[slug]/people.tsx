import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/desk/Empty'
import { PeopleLinks } from '@/components/desk/people/PeopleLinks'
import { PeopleTable } from '@/components/desk/people/PeopleTable'
import { PeopleTools } from '@/components/desk/people/PeopleTools'
import { Section } from '@/components/desk/Section'
import { deskPath } from '@/lib/desk/paths'
import { peoplePage } from '@/lib/desk/people/people'
import { peopleQuery } from '@/lib/desk/people/query'
import type { SectionProps } from './section'

/** So many of them stand on the evening's own page. */
const SHOWN = 5

/** Who is coming: who came last, and the way to all. */
export async function People({ seminar: { facts }, request: { db } }: SectionProps) {
  const t = await getTranslations('beheer.people')
  const { people, active } = await peoplePage(db, facts.slug, peopleQuery({}), SHOWN)
  const shown = { shown: people.length, count: active }
  return (
    <Section id="aanwezigen" title={t('title')} tools={active > 0 && <PeopleTools slug={facts.slug} />}>
      {active === 0 ? (
        <Empty title={t('noneTitle')}>{t('noneText')}</Empty>
      ) : (
        <>
          <PeopleTable people={people} labelledBy="aanwezigen" />
          <p className="mt-3 text-soft">
            {t('shown', shown)}{' '}
            <a className="link" href={deskPath.people(facts.slug)}>
              {t('all')}
            </a>
          </p>
        </>
      )}
      <PeopleLinks slug={facts.slug} />
    </Section>
  )
}
