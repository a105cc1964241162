import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { TermsFields } from '@/components/desk/codes/TermsFields'
import { DeskField, DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('batch.new'))

/** Many codes at once, each for one person. */
export default deskPage(async ({ visit, db, now }) => {
  const t = await getTranslations('beheer.codes')
  return (
    <DeskPage tab="codes" said={visit.said}>
      <DeskTitle>{t('batch.new')}</DeskTitle>
      <p className="mt-1.5 max-w-[44rem]">{t('batch.lead')}</p>
      <DeskForm action={codesPath.makeBatch} after={visit}>
        <DeskField after={visit} name="name" label={t('batch.name')} hint={t('batch.nameHint')} required />
        <DeskField
          after={visit}
          name="count"
          label={t('batch.count')}
          hint={t('batch.countHint')}
          inputMode="numeric"
          required
        />
        <TermsFields after={visit} seminars={await pickable(db, now)} single />
        <p>
          <Button>{t('batch.make')}</Button>
        </p>
      </DeskForm>
    </DeskPage>
  )
})
