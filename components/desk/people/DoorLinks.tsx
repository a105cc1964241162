import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { deskPath } from '@/lib/desk/paths'
import { shortMoment } from '@/lib/language/format'
import type { DoorLink } from '@/lib/signups/attendance/door-links'
import { CopyButton } from '../codes/CopyButton'
import { Empty } from '../Empty'
import { type Column, Table } from '../Table'

interface Props {
  links: readonly DoorLink[]
  /** The door is closed: none of them opens anything. */
  past: boolean
  linkOf: (link: DoorLink) => string
}

/** The links for who helps at the door of an evening. */
export function DoorLinks({ links, past, linkOf }: Props) {
  const t = useTranslations('beheer.door')
  if (links.length === 0) return <Empty>{t('noLinks')}</Empty>
  const works = ({ withdrawn_at }: DoorLink) => withdrawn_at === null && !past
  const columns: Column<DoorLink>[] = [
    { head: t('forWhom'), name: true, cell: ({ for_whom }) => for_whom || t('unnamed') },
    {
      head: t('link'),
      cell: (link) =>
        works(link) && (
          <>
            <span className="wrap-anywhere">{linkOf(link)}</span> <CopyButton text={linkOf(link)} />
          </>
        ),
    },
    { head: t('made'), cell: ({ made_at }) => shortMoment(made_at) },
    {
      head: t('state'),
      cell: (link) =>
        link.withdrawn_at !== null ? t('withdrawn', { moment: shortMoment(link.withdrawn_at) }) : t(past ? 'past' : 'works'),
    },
    { head: t('withdraw'), cell: (link) => works(link) && <Withdraw link={link} /> },
  ]
  return <Table labelledBy="links" columns={columns} rows={links} keyOf={({ id }) => id} />
}

function Withdraw({ link: { id, seminar, for_whom } }: { link: DoorLink }) {
  const t = useTranslations('beheer.door')
  return (
    <form method="post" action={deskPath.ofSeminar(seminar, 'deur/intrekken')}>
      <input type="hidden" name="link" value={id} />
      <Button small aria-label={`${t('withdraw')}: ${for_whom || t('unnamed')}`}>
        {t('withdraw')}
      </Button>
    </form>
  )
}
