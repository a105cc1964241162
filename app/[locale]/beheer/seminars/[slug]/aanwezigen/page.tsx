import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { Pager } from '@/components/desk/Pager'
import { AnswerCounts } from '@/components/desk/people/AnswerCounts'
import { PeopleFilter } from '@/components/desk/people/PeopleFilter'
import { PeopleLinks } from '@/components/desk/people/PeopleLinks'
import { PeopleTable } from '@/components/desk/people/PeopleTable'
import { Downloads } from '@/components/desk/people/PeopleTools'
import { Section } from '@/components/desk/Section'
import { OfSeminar } from '@/components/desk/seminar/OfSeminar'
import { deskPath } from '@/lib/desk/paths'
import { answerCounts, openAnswers } from '@/lib/desk/people/answers'
import { peopleChoices } from '@/lib/desk/people/choices'
import { peoplePage } from '@/lib/desk/people/people'
import { PER_PAGE, peopleQuery, peopleSearch } from '@/lib/desk/people/query'
import { deskHead, seminarPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people'))('title'))

/** All who are, or were, signed up for an evening. */
export default seminarPage(async ({ visit, db, seminar, query: given }) => {
  const { facts } = seminar
  const t = await getTranslations('beheer.people')
  const query = peopleQuery(given)
  const [{ people, count }, choices] = [await peoplePage(db, facts.slug, query), await peopleChoices(db, facts.slug)]
  const here = deskPath.people(facts.slug)
  const answers = facts.questions
    ? await openAnswers(
        db,
        people.map(({ id }) => id),
      )
    : undefined
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <OfSeminar facts={facts} to={deskPath.seminar(facts.slug)} days />
      <DeskTitle>{t('title')}</DeskTitle>
      <PeopleFilter action={here} query={query} choices={choices} />
      <Section id="lijst" title={t('found', { count })} tools={<Downloads slug={facts.slug} />}>
        {people.length > 0 ? (
          <PeopleTable people={people} labelledBy="lijst" full answers={answers} />
        ) : (
          <Empty>
            {t('noneFound')}{' '}
            <a className="link" href={here}>
              {t('clear')}
            </a>
          </Empty>
        )}
        <Pager page={query.page} size={PER_PAGE} count={count} to={(page) => here + peopleSearch(query, { page })} />
        <PeopleLinks slug={facts.slug} />
      </Section>
      <AnswerCounts counts={await answerCounts(db, facts)} />
    </DeskPage>
  )
})
