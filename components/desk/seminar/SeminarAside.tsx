import { useTranslations } from 'next-intl'
import { deskPath } from '@/lib/desk/paths'
import type { DeskSeminar } from '@/lib/desk/seminars'
import { dayMonths } from '@/lib/language/format'
import { useStatus } from '../status'

/** The evenings to come, beside the one that one looks at, which is lit. */
export function SeminarAside({ seminars, current }: { seminars: readonly DeskSeminar[]; current: string }) {
  const t = useTranslations('beheer.seminars')
  const status = useStatus()
  return (
    <nav aria-labelledby="avonden">
      <h2 className="font-title text-[1.1875rem] leading-heading" id="avonden">
        {t('title')}
      </h2>
      <ul className="mt-1.5">
        {seminars.map((one) => (
          <li key={one.facts.slug}>
            <a
              className="quiet grid grid-cols-[4rem_1fr] pt-2.5 pb-2 leading-snug current:-mx-2.5 current:border-b-4 current:px-2.5 current:border-light-floor current:bg-light current:text-on-light not-current:border-line not-current:border-b"
              href={deskPath.seminar(one.facts.slug)}
              aria-current={one.facts.slug === current ? 'page' : undefined}
            >
              <b>{dayMonths(one.facts)}</b>
              <span>
                {one.facts.title.nl}
                <span className="block text-soft in-current:text-on-light in-[.quiet:hover]:text-on-light">
                  {one.status === 'open' || one.status === 'full'
                    ? t('of', { taken: one.taken, capacity: one.facts.capacity })
                    : status(one)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
