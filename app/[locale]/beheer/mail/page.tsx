import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { MailTable } from '@/components/desk/mail/MailTable'
import { Pager } from '@/components/desk/Pager'
import { Section } from '@/components/desk/Section'
import { MAILS_PER_PAGE, type MailState, mailPage, mailStates } from '@/lib/desk/outbox/outbox'
import { deskPath } from '@/lib/desk/paths'
import { shortMoment } from '@/lib/language/format'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.mail'))('title'))

const none = { mislukt: 'noneMislukt', wacht: 'noneWacht', verstuurd: 'noneVerstuurd' } as const

/** The outbox: what was sent, waits or failed, and why. What failed stands first while there is any. */
export default deskPage(async ({ visit, db, query }) => {
  const t = await getTranslations('beheer.mail')
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.pagina ?? 1)) || 1))
  const asked = mailStates.find((one) => one === query.stand)
  const { counts } = await mailPage(db, 'mislukt', 1)
  const state: MailState = asked ?? mailStates.find((one) => counts[one] > 0) ?? 'verstuurd'
  const { mails, held } = await mailPage(db, state, page)
  const to = (of: MailState, at = 1) => `${deskPath.mail}?stand=${of}${at > 1 ? `&pagina=${at}` : ''}`
  return (
    <DeskPage tab="mail" said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[34rem]">{t('lead')}</p>
      {held !== undefined && <Empty>{t('held', { when: shortMoment(held) })}</Empty>}
      <nav className="mt-5 flex flex-wrap gap-x-5 gap-y-1.5" aria-label={t('title')}>
        {mailStates.map((one) => {
          const words = t('stateCount', { state: t(`states.${one}`), count: counts[one] })
          if (one === state) return <b key={one}>{words}</b>
          return (
            <a key={one} className="link inline-block py-px" href={to(one)}>
              {words}
            </a>
          )
        })}
      </nav>
      <Section
        id="mails"
        title={t(`states.${state}`)}
        tools={
          state === 'mislukt' &&
          counts.mislukt > 1 && (
            <form method="post" action={`${deskPath.mail}/opnieuw`}>
              <Button>{t('againAll')}</Button>
            </form>
          )
        }
      >
        {mails.length > 0 ? <MailTable mails={mails} state={state} labelledBy="mails" /> : <Empty>{t(none[state])}</Empty>}
        <Pager page={page} size={MAILS_PER_PAGE} count={counts[state]} to={(at) => to(state, at)} />
      </Section>
    </DeskPage>
  )
})
