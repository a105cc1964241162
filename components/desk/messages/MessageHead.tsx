import { useTranslations } from 'next-intl'
import { messagesPath } from '@/lib/desk/messages/paths'
import { deskPath } from '@/lib/desk/paths'
import type { SeminarFacts } from '@/lib/domain/facts'
import { DeskTitle } from '../DeskTitle'

interface Props {
  facts: SeminarFacts
  title: string
  /** On a page below the list: the way to it. */
  below?: true
}

/** Which evening it is about, and what the page is. */
export function MessageHead({ facts, title, below }: Props) {
  const t = useTranslations('beheer.messages')
  return (
    <>
      <p className="flex flex-wrap gap-x-4 font-label leading-snug">
        <a className="link" href={deskPath.seminar(facts.slug)}>
          {facts.title.nl}
        </a>
        {below && (
          <a className="link" href={messagesPath.all(facts.slug)}>
            {t('all')}
          </a>
        )}
      </p>
      <DeskTitle>{title}</DeskTitle>
    </>
  )
}
