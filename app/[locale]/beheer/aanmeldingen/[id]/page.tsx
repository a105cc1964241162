import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { PersonAnswers } from '@/components/desk/people/person/PersonAnswers'
import { PersonFacts } from '@/components/desk/people/person/PersonFacts'
import { PersonForms } from '@/components/desk/people/person/PersonForms'
import { PersonLog } from '@/components/desk/people/person/PersonLog'
import { OfSeminar } from '@/components/desk/seminar/OfSeminar'
import { deskPath } from '@/lib/desk/paths'
import { otherEvenings, personSeen } from '@/lib/desk/people/person'
import { deskHead, deskPage } from '../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people'))('title'))

/** One person: what is known, what can be done, what happened. */
export default deskPage<{ id: string }>(async ({ visit, db, now, params }) => {
  const person = await personSeen(db, params.id)
  if (!person) return undefined
  const { facts, signUp } = person
  const t = await getTranslations('beheer.people')
  const isOn = signUp.status !== 'cancelled' && signUp.erased_at === null
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <OfSeminar facts={facts} to={deskPath.people(facts.slug)} days />
      <DeskTitle>{signUp.erased_at === null ? signUp.name : t('erased')}</DeskTitle>
      <div className="desk:grid desk:grid-cols-2 desk:items-start desk:gap-x-12">
        <div>
          <PersonFacts person={person} />
          <PersonLog person={person} />
        </div>
        {isOn && (
          <div>
            <PersonForms person={person} evenings={await otherEvenings(db, facts.slug, now)} after={visit}>
              <PersonAnswers person={person} after={visit} />
            </PersonForms>
          </div>
        )}
      </div>
    </DeskPage>
  )
})
