import { useTranslations } from 'next-intl'
import { deskPath } from '@/lib/desk/paths'
import type { Person } from '@/lib/desk/people/people'
import { euroWithCents, shortMoment } from '@/lib/language/format'
import { type Column, Table } from '../Table'
import { usePersonStatus } from './status'

interface Props {
  people: readonly Person[]
  labelledBy: string
  /** How each stands too: on the page of all of them. */
  full?: boolean
  /** What each answered, by the sign-up's id. */
  answers?: ReadonlyMap<string, string[]>
}

/** People, a row each. */
export function PeopleTable({ people, labelledBy, full, answers }: Props) {
  const t = useTranslations('beheer.people')
  const status = usePersonStatus()
  const columns: Column<Person>[] = [
    {
      head: t('name'),
      name: true,
      cell: ({ id, name, erased_at }) => (
        <a className="link inline-block py-px" href={deskPath.person(id)}>
          {erased_at === null ? name : t('erased')}
        </a>
      ),
    },
    {
      head: t('email'),
      cell: ({ email, erased_at }) => (
        <span className="wrap-anywhere desk:inline-block desk:min-w-52">
          {erased_at === null ? <Address email={email} /> : '–'}
        </span>
      ),
    },
    { head: t('organisation'), cell: ({ organisation }) => organisation ?? '–' },
    { head: t('code'), cell: ({ code }) => code ?? '–' },
    { head: t('source'), cell: ({ source }) => source ?? t('direct') },
    ...(full ? [{ head: t('status'), cell: status }] : []),
    ...(answers ? [{ head: t('answers.title'), cell: ({ id }: Person) => answers.get(id)?.join(' · ') ?? '–' }] : []),
    { head: t('paid'), number: true, cell: ({ price_cents }) => euroWithCents(price_cents) },
    { head: t('signedUp'), number: true, cell: ({ created_at }) => shortMoment(created_at) },
  ]
  return <Table labelledBy={labelledBy} columns={columns} rows={people} keyOf={({ id }) => id} />
}

/** One that is too long breaks before its domain rather than within a word. */
function Address({ email }: { email: string }) {
  const [name, domain] = email.split(/(?=@)/)
  return (
    <>
      {name}
      <wbr />
      {domain}
    </>
  )
}
