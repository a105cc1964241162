import { useTranslations } from 'next-intl'
import { deskPath } from '@/lib/desk/paths'
import type { DeskSeminar } from '@/lib/desk/seminars'
import type { MadeUp as Found } from '@/lib/signups/limits/made-up'

interface Props {
  found: readonly Found[]
  /** The evenings that are told of. */
  seminars: readonly DeskSeminar[]
}

/** That somebody seems to fill an evening with made-up addresses, and what to do about it. */
export function MadeUp({ found, seminars }: Props) {
  const t = useTranslations('beheer.seminars')
  return found.map(({ seminar, signUps }) => {
    const facts = seminars.find((one) => one.facts.slug === seminar)?.facts
    return (
      facts && (
        <p key={seminar} className="mt-5 max-w-[44rem] border-l-5 border-error pl-3.5" role="status">
          <a className="link" href={deskPath.people(seminar)}>
            {facts.title.nl}
          </a>
          : {t(facts.confirm ? 'madeUpConfirmed' : 'madeUp', { count: signUps })}
        </p>
      )
    )
  })
}
