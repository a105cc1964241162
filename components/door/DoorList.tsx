import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { Button } from '@/components/ui/form/Button'
import { INPUT } from '@/components/ui/form/Field'
import { Label } from '@/components/ui/Label'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { deskPath } from '@/lib/desk/paths'
import type { SeminarFacts } from '@/lib/domain/facts'
import { daysWithWeekday, time } from '@/lib/language/format'
import type { Expected, DoorList as List } from '@/lib/signups/attendance/door-list'

interface Props {
  facts: SeminarFacts
  list: List
  /** What was looked for. */
  text: string
  /** Whether anybody can be ticked off now. */
  isOpen: boolean
  /** Who looks is of the desk. */
  desk: boolean
  ticketOf: (id: string) => string
}

/** Who has a seat, by name, with a button each: for who has no telephone, no ticket, or no battery. */
export function DoorList({ facts, list, text, isOpen, desk, ticketOf }: Props) {
  const t = useTranslations('beheer.door')
  const { people, expected, attended, more } = list
  return (
    <Page locale="nl" path={`/nl/deur/lijst/${facts.slug}`} other="">
      <div className="page pt-6 pb-16">
        <Label>{daysWithWeekday(facts, 'nl')}</Label>
        <PageTitle>{facts.title.nl}</PageTitle>
        <Lead>{t('count', { attended, expected })}</Lead>
        {!isOpen && <p className="mt-3">{t('closed')}</p>}
        <search>
          <form className="mt-6 flex max-w-[34rem] items-end gap-2.5" action={address.doorList(facts.slug)}>
            <label className="font-label text-note">
              {t('name')}
              <input className={INPUT} type="search" name="zoek" defaultValue={text} maxLength={100} autoComplete="off" />
            </label>
            <Button>{t('search')}</Button>
          </form>
        </search>
        {people.length === 0 ? (
          <p className="mt-6">{text ? t('noneFound') : t('none')}</p>
        ) : (
          <ul className="mt-6 max-w-[34rem] border-t">
            {people.map((person) => (
              <Row key={person.id} {...{ person, text, isOpen }} slug={facts.slug} ticket={ticketOf(person.id)} />
            ))}
          </ul>
        )}
        {more && <p className="mt-4">{t('more')}</p>}
        {desk && (
          <p className="mt-8">
            <a className="link" href={deskPath.ofSeminar(facts.slug, 'deur')}>
              {t('toDesk')}
            </a>
          </p>
        )}
      </div>
    </Page>
  )
}

interface RowProps extends Pick<Props, 'text' | 'isOpen'> {
  person: Expected
  slug: string
  ticket: string
}

function Row({ person: { id, name, attendedAt }, text, isOpen, slug, ticket }: RowProps) {
  const t = useTranslations('beheer.door')
  return (
    <li className="flex items-center justify-between gap-4 border-b border-line py-1.5" id={`w-${id}`}>
      <a className="link inline-block py-px wrap-anywhere" href={address.door('nl', ticket)}>
        {name}
      </a>
      {attendedAt === null ? (
        isOpen && (
          <form method="post" action={address.attend(ticket)}>
            <input type="hidden" name="lijst" value={slug} />
            <input type="hidden" name="zoek" value={text} />
            <Button aria-label={t('attendWho', { name })}>{t('attend')}</Button>
          </form>
        )
      ) : (
        <span className="font-label">{t('since', { time: time(attendedAt, 'nl') })}</span>
      )}
    </li>
  )
}
