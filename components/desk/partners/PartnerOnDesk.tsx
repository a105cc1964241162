import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { address } from '@/lib/addresses'
import type { DeskPartner } from '@/lib/desk/partners'
import { deskPath } from '@/lib/desk/paths'
import { number } from '@/lib/language/format'
import { settings } from '@/lib/settings'
import type { PartnerCode } from '@/lib/signups/partners/figures'
import { DeskForm } from '../DeskForm'
import { Section } from '../Section'
import { type Column, Table } from '../Table'

/** A partner: their codes with what these brought, their link, and the button that makes or withdraws it. */
export function PartnerOnDesk({ partner: { name, slug, codes, link } }: { partner: DeskPartner }) {
  const t = useTranslations('beheer.partners')
  const count = (of: (code: PartnerCode) => number | undefined) => (code: PartnerCode) => {
    const figure = of(code)
    return figure === undefined ? '–' : number(figure, 'nl')
  }
  const columns: Column<PartnerCode>[] = [
    {
      head: t('code'),
      name: true,
      cell: ({ facts }) => (
        <a className="link inline-block py-px" href={deskPath.code(facts.normalised)}>
          {facts.code}
        </a>
      ),
    },
    { head: t('seatsLeft'), number: true, cell: count(({ seatsLeft }) => seatsLeft) },
    { head: t('opened'), number: true, cell: count(({ opened }) => opened) },
    { head: t('signedUp'), number: true, cell: count(({ signedUp }) => signedUp) },
    { head: t('came'), number: true, cell: count(({ came }) => came) },
  ]
  return (
    <Section id={`partner-${slug}`} title={name}>
      {codes.length > 0 ? (
        <Table labelledBy={`partner-${slug}`} columns={columns} rows={codes} keyOf={({ facts }) => facts.normalised} />
      ) : (
        <p className="mt-3 text-soft">{t('noCodes')}</p>
      )}
      {link ? (
        <>
          <p className="mt-3 max-w-[44rem] select-all wrap-anywhere bg-tint px-4 py-2">
            {settings().siteUrl + address.partner('nl', link.token)}
          </p>
          <DeskForm action={deskPath.partnerWithdraw} className="mt-3">
            <input type="hidden" name="id" value={link.id} />
            <Button>{t('withdraw', { partner: name })}</Button>
          </DeskForm>
        </>
      ) : (
        <DeskForm action={deskPath.partnerMake} className="mt-3">
          <input type="hidden" name="partner" value={name} />
          <Button>{t('make', { partner: name })}</Button>
        </DeskForm>
      )}
    </Section>
  )
}
