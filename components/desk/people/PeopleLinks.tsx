import { useTranslations } from 'next-intl'
import { deskPath } from '@/lib/desk/paths'

/** What else can be done for the people of an evening. */
export function PeopleLinks({ slug }: { slug: string }) {
  const t = useTranslations('beheer.people')
  const links = [
    [deskPath.people(slug, '/nieuw'), t('add')],
    [deskPath.ofSeminar(slug, 'berichten'), t('messages')],
    [deskPath.ofSeminar(slug, 'deur'), t('atDoor')],
    [deskPath.ofSeminar(slug, 'tekenlijst'), t('sheet')],
    [deskPath.ofSeminar(slug, 'facturen.xlsx'), t('invoices')],
    [deskPath.ofSeminar(slug, 'facturen.csv'), t('invoicesCsv')],
    [deskPath.ofSeminar(slug, 'instellen'), t('settings')],
  ]
  return (
    <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 print:hidden">
      {links.map(([href, words]) => (
        <a key={href} className="link inline-block py-px" href={href}>
          {words}
        </a>
      ))}
    </p>
  )
}
