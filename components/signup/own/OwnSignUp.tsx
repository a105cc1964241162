import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FactList } from '@/components/seminar/FactList'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button, ButtonLink } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { Lit } from '@/components/ui/Lit'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { broadcastFor } from '@/lib/domain/seminar/broadcast'
import { phaseOf, type SeminarPhase } from '@/lib/domain/seminar/status'
import { euro } from '@/lib/language/format'
import { content, moment } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import type { AnswerRow } from '@/lib/signups/answers/answers'
import type { Cancelling, OwnSignUp as Own } from '@/lib/signups/own-sign-up'
import { Lead, MainPart, TwoParts, Ways } from '../Parts'
import { SeminarSummary } from '../SeminarSummary'
import { type Held, HeldSeat } from './HeldSeat'
import { OwnAnswers } from './OwnAnswers'
import { OwnCertificate } from './OwnCertificate'
import { OwnData } from './OwnData'
import { OwnName } from './OwnName'
import { OwnNews } from './OwnNews'
import { OwnTicket } from './OwnTicket'
import { PassOn, type Typed } from './PassOn'
import { YourSeat } from './YourSeat'

interface Props {
  own: Own
  token: string
  cancelling: Cancelling
  /** Of a seat that is held: until when, and whether that is over. */
  held?: Held
  /** "tot en met 7 december 2026": until when cancelling can, or could. */
  until: string
  email: string
  /** The whole address in the QR code of one's ticket, for who has one. */
  ticket?: string
  /** They were there, and it is over. */
  certified: boolean
  /** What came back from a form that was not in order. */
  typed?: Typed
  /** To the seminar's own questions. */
  answers: readonly AnswerRow[]
  locale: Locale
}

/** How one's own sign-up stands, the seminar, the calendar file, and the way out. */
export function OwnSignUp(props: Props) {
  const t = useTranslations('ownSignUp')
  const { own, token, held, locale } = props
  const { signUp, facts } = own
  const phase = phaseOf(facts, moment())
  const leaving = signUp.status === 'confirmed' && held !== undefined
  const has = signUp.status === 'confirmed' && !leaving
  if (signUp.erased_at !== null) return <Erased {...props} />
  const other = address.signUp(otherLocale(locale), token)
  return (
    <TwoParts locale={locale} path={`/${locale}/aanmelding/${token}`} other={other}>
      <MainPart>
        <Standing own={own} phase={phase} until={leaving ? held?.until : undefined} />
        {leaving && <Stay {...props} />}
        {held && !leaving && <HeldSeat held={held} own={own} token={token} locale={locale} />}
        {has && phase !== 'past' && phase !== 'cancelled' && <YourSeat facts={facts} signUpId={signUp.id} />}
        <Bill own={own} locale={locale} />
        {has && (
          <Ways>
            <ButtonLink href={address.signUpCalendar(locale, token)}>{t('calendar')}</ButtonLink>
          </Ways>
        )}
        {props.certified && <OwnCertificate token={token} locale={locale} />}
        {props.ticket && !leaving && <OwnTicket ticket={props.ticket} token={token} locale={locale} />}
        {!leaving && <WayOut {...props} />}
        {!leaving && <OwnAnswers {...props} />}
        {has && props.cancelling === 'possible' && <PassOn {...props} />}
        {props.cancelling === 'possible' && !leaving && <OwnName {...props} />}
        {(signUp.status !== 'cancelled' || signUp.news_at !== null) && <OwnNews {...props} />}
        <OwnData token={token} locale={locale} gives={signUp.status !== 'cancelled' && phase !== 'past'} />
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} unlit={phase === 'past' || phase === 'cancelled'} />
    </TwoParts>
  )
}

/** Nothing is left to see but that nothing is left. */
function Erased({ own: { facts }, token, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const other = address.signUp(otherLocale(locale), token)
  return (
    <TwoParts locale={locale} path={`/${locale}/aanmelding/${token}`} other={other}>
      <MainPart>
        <Label>{t('label')}</Label>
        <PageTitle>{t('erased')}</PageTitle>
        <Lead>{t('erasedLead')}</Lead>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} unlit />
    </TwoParts>
  )
}

interface HowItStands {
  own: Own
  phase: SeminarPhase
  /** Of who pressed "Ik kom niet". */
  until: string | undefined
}

function Standing({ own: { signUp, facts, became }, phase, until }: HowItStands) {
  const t = useTranslations('ownSignUp')
  const [title, lead] = until
    ? [t('leavingTitle'), t('leavingLead', { until })]
    : became
      ? [t(became === 'moved' ? 'movedTitle' : 'passedOnTitle'), t(became === 'moved' ? 'movedLead' : 'passedOnLead')]
      : [t(signUp.status), t(`${signUp.status}Lead`)]
  const over = facts.cancelled
    ? t('seminarCancelled', { reason: facts.cancelled })
    : (phase === 'past' || phase === 'begun') && t(phase)
  return (
    <>
      <Label>{t('label')}</Label>
      <PageTitle>{title}</PageTitle>
      <Lead>{over || lead}</Lead>
    </>
  )
}

/** The way back, for a quarter of an hour. */
function Stay({ token, held, locale }: Props) {
  const t = useTranslations('ownSignUp')
  if (held?.over) return null
  return (
    <form className="mt-6" method="post" action={address.coming(locale, token)}>
      <Button way>{t('stay')}</Button>
    </form>
  )
}

function Bill({ own: { signUp, facts, code }, locale }: { own: Own; locale: Locale }) {
  const t = useTranslations('ownSignUp')
  const { price_cents: price } = signUp
  const broadcast = broadcastFor(facts, signUp.status)
  return (
    <FactList className="mt-6 grid-cols-[93px_1fr]">
      {broadcast && (
        <>
          <dt>{t('online')}</dt>
          <dd>{broadcast === 'follows' ? t('linkFollows') : <WayIn href={broadcast.address} />}</dd>
        </>
      )}
      <dt>{t('price')}</dt>
      <dd>{price === 0 ? t('free') : euro(price, locale)}</dd>
      {code && (
        <>
          <dt>{t('code')}</dt>
          <dd>
            <Lit>{code}</Lit>
          </dd>
        </>
      )}
    </FactList>
  )
}

/** For who has a seat alone. The page that it leads to does not hear where from: this page's address is a key. */
const WayIn = ({ href }: { href: string }) => (
  <a className="link" href={href} rel="noreferrer">
    {href}
  </a>
)

/** Cancelling, where it can be; else until when it could, and whom to ask. */
function WayOut({ own: { signUp, facts }, token, cancelling, until, email, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const link = (href: string) => (words: ReactNode) => (
    <a className="link" href={href}>
      {words}
    </a>
  )
  // A part that was switched off has no form to go to.
  const isOver = facts.cancelled || !isOn(content().site(locale), 'seminars')
  if (cancelling === 'already')
    return isOver ? null : <p className="mt-6">{t.rich('again', { link: link(address.register(locale, facts.slug)) })}</p>
  if (cancelling === 'past' || facts.cancelled) return null
  if (cancelling === 'too_late') return <p>{t.rich('tooLate', { until, email, mail: link(`mailto:${email}`) })}</p>
  const offered = signUp.status === 'offered'
  const hint = signUp.status === 'waitlisted' ? 'cancelHintWaiting' : 'cancelHint'
  return (
    <form className="mt-12 max-w-[34rem]" method="post" action={address.cancel(locale, token)}>
      <FloorHeading>{t(offered ? 'declineTitle' : 'cancelTitle')}</FloorHeading>
      <p className="mt-3 mb-4">{offered ? t('declineHint') : t(hint, { until })}</p>
      <Button>{t(offered ? 'decline' : 'cancel')}</Button>
    </form>
  )
}
