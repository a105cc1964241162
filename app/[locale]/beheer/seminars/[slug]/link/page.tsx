import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/desk/Button'
import { ReadyLink } from '@/components/desk/codes/ReadyLink'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { SeminarAside } from '@/components/desk/seminar/SeminarAside'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import { address } from '@/lib/addresses'
import { deskCodes, givesNothing, isFor } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { channels, isChannel, linkPath, sourceFor } from '@/lib/desk/codes/sharing/links'
import { textsOf } from '@/lib/desk/codes/sharing/texts'
import { deskPath } from '@/lib/desk/paths'
import { evenings } from '@/lib/desk/seminars'
import { settings } from '@/lib/settings'
import { deskHead, seminarPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('links.make'))

/** A link for a channel: which code, where it will stand; and, once that is chosen, all that one needs to share it. Nothing is kept. */
export default seminarPage(async ({ visit, db, now, seminar, query }) => {
  const t = await getTranslations('beheer.codes')
  const { facts } = seminar
  const codes = (await deskCodes(db)).filter((code) => isFor(code, facts.slug))
  const chosen = codes.find((code) => code.facts.normalised === query.code) ?? codes[0]
  const [channel, partner, campaign] = [isChannel(query.kanaal) ? query.kanaal : undefined, query.partner, query.actie]
  const source = sourceFor({ channel, partner, campaign })
  const why = chosen && givesNothing(chosen, now)
  const { coming } = await evenings(db, now)
  return (
    <DeskPage tab="evenings" said={visit.said} aside={<SeminarAside seminars={coming} current={facts.slug} />}>
      <p className="font-label leading-snug">
        <a className="link inline-block py-px" href={deskPath.seminar(facts.slug)}>
          {facts.title.nl}
        </a>
      </p>
      <DeskTitle>{t('links.make')}</DeskTitle>
      {!chosen ? (
        <Empty>{t('links.none')}</Empty>
      ) : (
        <>
          <p className="mt-1.5 text-soft">{t('links.makeLead')}</p>
          <form className="mt-4 grid max-w-[44rem] gap-4 desk:grid-cols-2" method="get" action={codesPath.link(facts.slug)}>
            <SelectField
              name="code"
              label={t('code')}
              defaultValue={chosen.facts.normalised}
              options={codes.map((code) => [code.facts.normalised, code.facts.code])}
            />
            <SelectField
              name="kanaal"
              label={t('links.channel')}
              defaultValue={channel ?? 'mail'}
              options={(Object.keys(channels) as (keyof typeof channels)[]).map((one) => [one, t(`links.channels.${one}`)])}
            />
            <Field
              name="partner"
              label={t('partner')}
              optional={t('optional')}
              hint={t('links.partnerHint')}
              defaultValue={partner}
              maxLength={60}
            />
            <Field
              name="actie"
              label={t('links.campaign')}
              optional={t('optional')}
              hint={t('links.campaignHint')}
              defaultValue={campaign}
              maxLength={60}
            />
            <p>
              <Button>{t('links.show')}</Button>
            </p>
          </form>
          {why && (
            <p className="mt-6 max-w-[44rem] font-label" role="status">
              {t.rich('links.dead', {
                code: chosen.facts.code,
                why,
                change: (words) => (
                  <a className="link" href={deskPath.code(chosen.facts.normalised)}>
                    {words}
                  </a>
                ),
              })}
            </p>
          )}
          {channel && (
            <ReadyLink
              link={settings().siteUrl + linkPath(chosen.facts.code, source)}
              texts={textsOf({
                seminar: facts,
                code: chosen.facts,
                link: settings().siteUrl + linkPath(chosen.facts.code, source),
                locale: 'nl',
              })}
              qr={{ code: chosen.facts.normalised, ...source }}
              card={address.card('nl', 's', chosen.facts.code)}
            />
          )}
        </>
      )}
    </DeskPage>
  )
})
