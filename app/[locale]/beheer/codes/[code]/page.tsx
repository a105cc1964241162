import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { CodeButtons } from '@/components/desk/codes/CodeButtons'
import { CodeStanding } from '@/components/desk/codes/CodeStanding'
import { LinkTable } from '@/components/desk/codes/LinkTable'
import { TermsFields } from '@/components/desk/codes/TermsFields'
import { Touches } from '@/components/desk/codes/Touches'
import { WhyNot } from '@/components/desk/codes/WhyNot'
import { DeskForm } from '@/components/desk/DeskForm'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Section } from '@/components/desk/Section'
import { deskCode } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { pickable } from '@/lib/desk/codes/pickable'
import { fieldsOf } from '@/lib/desk/codes/terms'
import { touchedByCode } from '@/lib/desk/codes/touches'
import { momentIn, typedAt, whyNot } from '@/lib/desk/codes/why'
import { deskPath } from '@/lib/desk/paths'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import { snapshot } from '@/lib/editions/snapshot'
import { deskHead, deskPage } from '../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('code'))

/** One code: how it stands, what hangs on it, its links; to change, to pause, and to look why it does not work. */
export default deskPage<{ code: string }>(async ({ visit, db, now, params, query }) => {
  const t = await getTranslations('beheer.codes')
  const code = await deskCode(db, normaliseCode(decodeURIComponent(params.code)))
  if (!code) return undefined
  const { facts, terms } = code
  const seminars = await pickable(db, now, facts.seminars === 'all' ? [] : facts.seminars)
  const touched = await touchedByCode(db, snapshot(now), code)
  const asked = query.seminar ?? seminars[0]?.slug
  const at = momentIn(query.moment) ?? now
  const why = query.seminar === undefined ? undefined : await whyNot(db, facts.code, query.seminar, at)
  return (
    <DeskPage tab="codes" said={visit.said}>
      <DeskTitle>{facts.code}</DeskTitle>
      <CodeStanding code={code} />
      <Section id="hangt" title={t('touches')}>
        <p className="mt-2 text-soft">{t('touchesLead')}</p>
        <Touches {...touched} />
        <CodeButtons code={code} />
      </Section>
      <Section id="links" title={t('links.title')}>
        <LinkTable links={touched.links} labelledBy="links" />
      </Section>
      <Section id="geeft" title={t('change')}>
        <DeskForm action={codesPath.change(facts.normalised)} after={visit}>
          <TermsFields after={visit} now={fieldsOf(terms)} seminars={seminars} />
          <p>
            <Button>{t('save')}</Button>
          </p>
        </DeskForm>
      </Section>
      <Section id="waarom" title={t('why.title')}>
        <WhyNot
          action={`${deskPath.code(facts.normalised)}#waarom`}
          seminars={seminars}
          seminar={asked}
          at={typedAt(at)}
          why={why}
        />
      </Section>
    </DeskPage>
  )
})
