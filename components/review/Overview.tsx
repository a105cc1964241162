import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/site/Page'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { lineIn } from '@/lib/content/fields/problems'
import type { Problem } from '@/lib/content/types'
import type { Locale } from '@/lib/domain/locale'
import { date, time } from '@/lib/language/format'
import type { Line, Overview as Shown, Turn } from '@/lib/review/overview'

interface ListsProps {
  locale: Locale
  overview: Shown
  /** Undefined: they were looked at by who published. */
  problems?: Problem[]
}

/** In a preview: how things stand in it, for who makes the publication. */
export function Overview({ of: { ref, commit }, ...lists }: ListsProps & { of: { ref: string; commit: string } }) {
  const t = useTranslations('desk')
  return (
    <Page locale={lists.locale} path={`/${lists.locale}/redactie`} other="">
      <div className="page">
        <PageTitle>{t('title')}</PageTitle>
        <Lead>{t('about', { ref, commit: commit.slice(0, 8) })}</Lead>
        <p className="mt-3 text-s-1">
          <Link href="/redactie/agenda.ics">{t('agenda')}</Link> · <Link href="/redactie/gids">{t('guide')}</Link>
        </p>
        <OverviewLists {...lists} />
      </div>
    </Page>
  )
}

/** What is a draft, comes, waits, appeared, ends, and what it brought. */
export function OverviewLists({ locale, overview, problems }: ListsProps) {
  const t = useTranslations('desk')
  const moment = (at: number) => `${date(at, locale)}, ${time(at, locale)}`
  const article = ({ slug, title }: Pick<Line, 'slug' | 'title'>) => <Link href={address.article(locale, slug)}>{title}</Link>
  const turn = ({ kind, at }: Turn) => t('seminarLine', { what: t(turns[kind as keyof typeof turns]), moment: moment(at) })
  const { drafts, scheduled, waiting, published, seminars, codes, seats } = overview
  return (
    <div className="desk:grid desk:grid-cols-2 desk:gap-x-gutter">
      <List title={t('drafts')} id="klad" items={drafts.map((one) => [article(one), undefined])} />
      <List
        title={t('scheduled')}
        id="gepland"
        items={scheduled.map((one) => [article(one), t('from', { moment: moment(one.at) })])}
      />
      <List
        title={t('waiting')}
        id="wacht"
        items={waiting.map((one) => [
          article(one),
          [
            t('askedOn', { date: date(one.at, locale) }),
            ...(one.standing === 'changed' ? [t('changed')] : []),
            t('remarks', { count: one.remarks }),
          ].join(' · '),
        ])}
      />
      <List title={t('published')} id="verschenen" items={published.map((one) => [article(one), date(one.at, locale)])} />
      <List
        title={t('seminars')}
        id="seminars"
        items={seminars.map((one) => [
          <Link key="" href={address.seminar(locale, one.slug)}>
            {one.title}
          </Link>,
          turn(one),
        ])}
      />
      <List title={t('codes')} id="codes" items={codes.map((one) => [one.title, t('ends', { moment: moment(one.at) })])} />
      <List title={t('seats')} id="plaatsen" items={seats.map((one) => [article(one), t('seatCount', { count: one.count })])} />
      {problems && <List title={t('warnings')} id="let-op" items={problems.map((one) => [lineIn(locale, one), undefined])} />}
    </div>
  )
}
const turns = { seminarOpens: 'opens', seminarCloses: 'closes', seminarStarts: 'begins' } as const

const Link = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="link inline-block" href={href}>
    {children}
  </a>
)

function List({ title, id, items }: { title: string; id: string; items: [what: ReactNode, more: string | undefined][] }) {
  const t = useTranslations('desk')
  return (
    <section className="mt-8" aria-labelledby={id}>
      <FloorHeading id={id}>{title}</FloorHeading>
      {items.length === 0 ? (
        <p className="mt-2.5 text-soft text-s-1">{t('none')}</p>
      ) : (
        <ul className="mt-2.5">
          {items.map(([what, more], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
            <li key={place} className="py-1 text-note leading-snug wrap-anywhere">
              {what}
              {more && <span className="block text-soft text-s-1">{more}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
