import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { deskPath } from '@/lib/desk/paths'
import { Section } from '../Section'

/** Monday's mail: whether one gets it, and the button that changes that. */
export function WeekMail({ email, wants }: { email: string; wants: boolean }) {
  const t = useTranslations('beheer.figures')
  return (
    <div className="print:hidden">
      <Section id="elke-week" title={t('weekTitle')}>
        <form className="mt-3 max-w-[40rem]" method="post" action={deskPath.weekMail}>
          <p className="mb-3 wrap-anywhere">{t(wants ? 'weekOn' : 'weekOff', { email })}</p>
          <input type="hidden" name="aan" value={wants ? 'nee' : 'ja'} />
          <Button>{t(wants ? 'weekStop' : 'weekStart')}</Button>
        </form>
      </Section>
    </div>
  )
}
