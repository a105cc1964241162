import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { Button } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { Lead, MainPart } from './Parts'

interface Props {
  token: string
  /** Whether the address still gets such mails. */
  gets: boolean
  locale: Locale
}

/** One button, by which mails about anything but one's own seminar end; and that they did. */
export function Unsubscribe({ token, gets, locale }: Props) {
  const t = useTranslations('unsubscribe')
  return (
    <Page locale={locale} path={`/${locale}/uitschrijven/${token}`} other={address.unsubscribe(otherLocale(locale), token)}>
      <div className="page pt-6 pb-16">
        <MainPart>
          <Label>{t('label')}</Label>
          <PageTitle>{t(gets ? 'title' : 'done')}</PageTitle>
          <Lead>{t(gets ? 'lead' : 'doneLead')}</Lead>
          {gets && (
            <form className="mt-6" method="post" action={address.unsubscribeNow(locale, token)}>
              <Button>{t('press')}</Button>
            </form>
          )}
        </MainPart>
      </div>
    </Page>
  )
}
