/** Of site.yaml: which parts the site has, what its menu names, and the words of one's own at its foot. */
import type { parts } from '../../../parts'
import { type Field, type Fields, group, list, prose, required, text, yesOrNo } from '../fields'
import type { Given } from '../kind'
import { linkAddress, menuAddress, short } from '../rules'

const switches: Record<(typeof parts)[number], Field<boolean>> = {
  seminars: yesOrNo('Seminars, met alles wat erbij hoort: aanmelden, codes, gedeelde links.'),
  topics: yesOrNo("De thema's, met hun feeds."),
  authors: yesOrNo('De pagina’s van auteurs, met hun feeds. Hun namen blijven bij de stukken staan.'),
  english: yesOrNo('De Engelse site.'),
  search: yesOrNo('Zoeken.'),
  discussion: yesOrNo('Reageren onder artikelen.'),
}

const menuFields = {
  to: required(
    text('Het Nederlandse adres: /artikelen, /seminars, /themas, /auteurs, /zoeken, /themas/werk, /over-ons.', {
      ...{ rule: menuAddress, link: true, declares: 'MenuEntry' },
    }),
  ),
  title: prose('Hoe het heet. Zonder: de naam van dat onderdeel, thema of die pagina.', { rule: short(30) }),
} satisfies Fields

const footerLink = {
  title: required(prose('Wat er staat.', { rule: short(60) })),
  url: required(text('Het adres.', { rule: linkAddress, link: true })),
} satisfies Fields

export const partFields = {
  parts: group('Parts', switches, 'Wat de site niet heeft: zet dat op false. Wat hier niet staat, is er.'),
  menu: list(group('MenuEntry', menuFields, 'Een woord in het menu.'), 'Wat er in het menu staat, in deze volgorde.'),
  footer: group(
    'Footer',
    {
      text: prose('Wat er onderaan staat, in plaats van description.', { rule: short(600) }),
      links: list(group('FooterLink', footerLink, 'Een link.'), 'Eigen links onderaan.'),
    },
    'Eigen woorden onderaan elke pagina.',
  ),
} satisfies Fields

const MOST_IN_MENU = 8
const MOST_LINKS = 12

/** What has a name of its own: a list, a topic, a plain page. */
const hasName = (to: string) => /^\/(?:artikelen\/archief|themas\/[^/]+|[^/]*)$/.test(to)

export function partRules({ list: of, text, say }: Given): void {
  const menu = of('menu') as { to?: string; title?: string }[]
  if (menu.length > MOST_IN_MENU) say('menu', 'menuTooLong', { count: menu.length, most: MOST_IN_MENU })
  for (const { to, title } of menu) if (to && !title && !hasName(to)) say('menu', 'menuNoTitle', { to })
  const links = of('footer.links').length
  if (links > MOST_LINKS) say('footer.links', 'footerTooLong', { count: links, most: MOST_LINKS })
  const isOff = (part: string) => String(text(`parts.${part}`)) === 'false'
  if (isOff('discussion') && text('comments.provider') === 'disqus')
    say('comments.provider', 'partOffHere', { part: 'discussion' })
  if (isOff('topics') && of('topics').length > 0) say('topics', 'partOffFile', { part: 'topics' })
}
