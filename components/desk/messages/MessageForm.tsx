import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import type { After } from '@/lib/desk/visit'
import { audiences, BODY_MOST, NO_CODE, SUBJECT_MOST, type Who } from '@/lib/domain/people/message'
import type { Group } from '@/lib/signups/messages/audience'
import { DeskChoice, DeskField, DeskForm, DeskSelect, DeskText } from '../DeskForm'
import { useAudience } from './words'

interface Props {
  action: string
  groups: readonly Group[]
  /** What the draft says now. */
  now?: Record<string, string>
  after: After
}

/** A message as it is written: to whom, whether it is about the evening, and what it says. */
export function MessageForm({ action, groups, now, after }: Props) {
  const t = useTranslations('beheer.messages')
  const { groupWords } = useAudience(groups)
  const of = (name: string) => ({ name, after, now: now?.[name] })
  return (
    <DeskForm action={action} after={after}>
      <DeskSelect
        {...of('who')}
        label={t('who')}
        options={(Object.keys(audiences) as Who[]).map((who): [string, string] => [who, t(`whos.${who}`)])}
      />
      <DeskSelect
        {...of('group')}
        label={t('group')}
        options={[
          ['', t('anyGroup')],
          [NO_CODE, t('noCode')],
          ...groups.map((group): [string, string] => [group.value, groupWords(group)]),
        ]}
      />
      <DeskChoice
        {...of('kind')}
        label={t('kind')}
        options={(['service', 'news'] as const).map((kind): [string, string] => [kind, t(`kinds.${kind}`)])}
      />
      <DeskField {...of('subject')} label={t('subject')} maxLength={SUBJECT_MOST} autoComplete="off" />
      <DeskText {...of('body')} label={t('body')} hint={t('bodyHint')} maxLength={BODY_MOST} rows={12} />
      <Button className="justify-self-start">{t('save')}</Button>
    </DeskForm>
  )
}
