import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/desk/Button'
import { DeskField, DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { DoorLinks } from '@/components/desk/people/DoorLinks'
import { Section } from '@/components/desk/Section'
import { address } from '@/lib/addresses'
import { deskPath } from '@/lib/desk/paths'
import { doorCloses } from '@/lib/domain/sign-up/attendance'
import { daysWithWeekday } from '@/lib/language/format'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { doorLinksOf, doorLinkToken } from '@/lib/signups/attendance/door-links'
import { doorList } from '@/lib/signups/attendance/door-list'
import { deskHead, seminarPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.door'))('title'))

/** The door of an evening: who is there, and links for who helps. */
export default seminarPage(async ({ visit, db, now, seminar }) => {
  const { facts } = seminar
  const t = await getTranslations('beheer.door')
  const [list, links] = [await doorList(db, facts.slug, ''), await doorLinksOf(db, facts.slug)]
  const [{ siteUrl }, keys] = [settings(), secrets(settings())]
  const past = now >= doorCloses(facts)
  return (
    <DeskPage tab="evenings" said={visit.said}>
      <p className="font-label leading-snug">
        <a className="link" href={deskPath.seminar(facts.slug)}>
          {facts.title.nl}
        </a>
        , {daysWithWeekday(facts, 'nl')}
      </p>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-1.5">{t('count', { attended: list.attended, expected: list.expected })}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={address.doorList(facts.slug)}>{t('byList')}</ButtonLink>
        <a className="link" href={deskPath.ofSeminar(facts.slug, 'tekenlijst')}>
          {t('onPaper')}
        </a>
      </p>
      <p className="mt-4 max-w-[34rem]">{t('how')}</p>
      <Section id="links" title={t('links')}>
        <p className="mt-3 mb-4 max-w-[34rem]">{t('linksLead')}</p>
        <DoorLinks {...{ links, past }} linkOf={({ id }) => siteUrl + address.helpAtDoor(doorLinkToken(id, keys))} />
        {!past && (
          <DeskForm action={deskPath.ofSeminar(facts.slug, 'deur/maken')} after={visit}>
            <DeskField
              name="forWhom"
              label={t('forWhom')}
              hint={t('forWhomHint')}
              after={visit}
              maxLength={60}
              autoComplete="off"
            />
            <p>
              <Button>{t('make')}</Button>
            </p>
          </DeskForm>
        )}
      </Section>
    </DeskPage>
  )
})
