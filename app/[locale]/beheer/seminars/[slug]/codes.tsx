import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/desk/Button'
import { CodeTable } from '@/components/desk/codes/CodeTable'
import { Empty } from '@/components/desk/Empty'
import { Section } from '@/components/desk/Section'
import { deskCodes, isFor } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import type { SectionProps } from './section'

/** The codes that hold for this evening. */
export async function Codes({ seminar: { facts }, request: { db } }: SectionProps) {
  const t = await getTranslations('beheer.codes')
  const codes = (await deskCodes(db)).filter((code) => isFor(code, facts.slug))
  const make = (
    <ButtonLink small href={`${codesPath.new}?seminar=${encodeURIComponent(facts.slug)}`}>
      {t('make')}
    </ButtonLink>
  )
  return (
    <Section id="codes" title={t('title')} tools={make}>
      {codes.length === 0 ? (
        <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
      ) : (
        <CodeTable codes={codes} labelledBy="codes" />
      )}
    </Section>
  )
}
