import { useTranslations } from 'next-intl'
import { Lead, MainPart, Small, TwoParts } from '@/components/signup/Parts'
import { SeminarSummary } from '@/components/signup/SeminarSummary'
import { Button } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import type { OpenDoor } from '@/lib/signups/attendance/door-links'

/** For who helps at the door: one button, that opens the list. */
export function HelpAtDoor({ open: { facts, over }, token }: { open: OpenDoor; token: string }) {
  const t = useTranslations('beheer.door')
  return (
    <TwoParts locale="nl" path={`/nl/deur/helpen/${token}`} other="">
      <MainPart>
        <Label>{t('help')}</Label>
        <PageTitle>{over ? t('overTitle') : t('helpTitle')}</PageTitle>
        <Lead>{over ? t(`over.${over}`) : t('helpLead')}</Lead>
        {!over && (
          <>
            <form className="mt-6" method="post" action={address.openDoor(token)}>
              <Button>{t('open')}</Button>
            </form>
            <Small>{t('helpHow')}</Small>
          </>
        )}
      </MainPart>
      <SeminarSummary facts={facts} locale="nl" unlit={over !== undefined} />
    </TwoParts>
  )
}
