import { useTranslations } from 'next-intl'
import { type Audience, NO_CODE } from '@/lib/domain/people/message'
import type { Group } from '@/lib/signups/messages/audience'

/** Who a message is for, in words. */
export function useAudience(groups: readonly Group[]) {
  const t = useTranslations('beheer.messages')
  const groupWords = ({ kind, name }: Group) => t(`groups.${kind}`, { name })
  return {
    groupWords,
    audienceWords({ who, group }: Audience): string {
      if (group === undefined) return t(`whos.${who}`)
      const found = groups.find(({ value }) => value === group)
      const from = group === NO_CODE ? t('noCode') : found ? groupWords(found) : t('groupGone')
      return `${t(`whos.${who}`)}. ${t('group')}: ${from}`
    },
  }
}
