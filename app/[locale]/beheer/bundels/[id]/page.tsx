import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/desk/Button'
import { TermsFields } from '@/components/desk/codes/TermsFields'
import { DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Figure, Figures } from '@/components/desk/Figure'
import { Section } from '@/components/desk/Section'
import { deskBatch } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { discountInWords, fieldsOf, untilInWords } from '@/lib/desk/codes/terms'
import { date, number } from '@/lib/language/format'
import { deskHead, deskPage } from '../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('batch.one'))

/** One batch: how many of its codes were used, its codes as a file, the button that pauses all of them, and what they give. */
export default deskPage<{ id: string }>(async ({ visit, db, now, params: { id } }) => {
  const t = await getTranslations('beheer.codes')
  const batch = await deskBatch(db, id)
  if (!batch) return undefined
  const { terms, count, used, pausedAt, madeAt } = batch
  const [to, words] = pausedAt === null ? [codesPath.pauseBatch(id), t('pause')] : [codesPath.resumeBatch(id), t('resume')]
  return (
    <DeskPage tab="codes" said={visit.said}>
      <DeskTitle>{batch.name}</DeskTitle>
      <p className="mt-1.5 max-w-[44rem] text-soft">{t('batch.lead')}</p>
      <Figures>
        <Figure value={number(used, 'nl')} of={`van ${number(count, 'nl')}`}>
          {t('batch.used').toLowerCase()}
        </Figure>
      </Figures>
      <p className="mt-4">
        {terms && `${t('gives', { discount: discountInWords(terms.discount) })} `}
        {t('batch.made')}: {date(madeAt, 'nl')}.{' '}
        {pausedAt === null
          ? terms?.validUntil !== undefined && `${t('until')} ${untilInWords(terms.validUntil)}.`
          : t('pausedSince', { when: date(pausedAt, 'nl') })}
      </p>
      <div className="mt-5 flex flex-wrap gap-2.5">
        <ButtonLink href={codesPath.batchCsv(id)} download>
          {t('batch.download')}
        </ButtonLink>
        <form method="post" action={to}>
          <Button>{words}</Button>
        </form>
      </div>
      {terms && (
        <Section id="geeft" title={t('change')}>
          <DeskForm action={codesPath.changeBatch(id)} after={visit}>
            <TermsFields
              after={visit}
              now={fieldsOf(terms)}
              seminars={await pickable(db, now, terms.seminars === 'all' ? [] : terms.seminars)}
              single
            />
            <p>
              <Button>{t('save')}</Button>
            </p>
          </DeskForm>
        </Section>
      )}
    </DeskPage>
  )
})
