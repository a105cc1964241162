import { getTranslations } from 'next-intl/server'
import { LinkTable } from '@/components/desk/codes/LinkTable'
import { Empty } from '@/components/desk/Empty'
import { Section } from '@/components/desk/Section'
import { deskCodes, isFor } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { followedLinks } from '@/lib/desk/codes/sharing/links'
import type { SectionProps } from './section'

const MOST = 12

/** The links that lead to this evening, the most followed first, and the way to one for a channel. */
export async function Links({ seminar: { facts }, request: { db } }: SectionProps) {
  const t = await getTranslations('beheer.codes')
  const codes = (await deskCodes(db)).filter((code) => isFor(code, facts.slug))
  const links = await followedLinks(
    db,
    codes.map((code) => code.facts),
    MOST,
  )
  return (
    <Section id="deellinks" title={t('links.title')}>
      {links.length === 0 ? <Empty>{t('links.none')}</Empty> : <LinkTable links={links} labelledBy="deellinks" />}
      <p className="mt-3 flex flex-wrap gap-x-6">
        {links.length > 0 && (
          <a className="link inline-block py-px" href={codesPath.link(facts.slug)}>
            {t('links.make')}
          </a>
        )}
        <a className="link inline-block py-px" href={codesPath.touches(facts.slug)}>
          {t('touches')}
        </a>
      </p>
    </Section>
  )
}
