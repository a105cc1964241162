/** What the masthead names: what site.yaml says (`menu:`), or the parts that there are. */
import { useTranslations } from 'next-intl'
import { address, inside, outside } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { partOff } from '@/lib/parts'

export interface MenuEntry {
  href: string
  label: string
  /** Not on a phone, where there is room for three words. */
  desk?: true
}

/** A name of more letters is set smaller: it stands on one line on a desk, on two on a phone. */
export const LONG = 12

/** In the language of the page; nothing that is switched off, or not there in it. */
export function useMenu(locale: Locale): MenuEntry[] {
  const { menu } = content().site(locale)
  const own = useOwnMenu(locale)
  const usual = useUsualMenu(locale)
  return menu && menu.length > 0 ? own : usual
}

function useOwnMenu(locale: Locale): MenuEntry[] {
  const labelOf = useLabel(locale)
  const { menu = [] } = content().site(locale)
  return menu.flatMap(({ to, title }) => {
    const insidePath = `/${locale}${inside(to).replace(/^\/nl/, '')}`
    const href = outside(insidePath) || '/'
    const isThere = href === address.search(locale) ? !partOff(href, content().site(locale)) : content().exists(insidePath)
    const label = title ?? labelOf(to)
    return isThere && label ? [{ href, label }] : []
  })
}

function useUsualMenu(locale: Locale): MenuEntry[] {
  const [t, { name, ...site }] = [useTranslations('site'), content().site(locale)]
  const about = content()
    .pageTitles(locale)
    .find(({ slug }) => slug === 'over-ons')
  const entries: (MenuEntry | undefined)[] = [
    { href: address.articles(locale), label: t('articles') },
    { href: address.seminars(locale), label: t('seminars') },
    { href: address.topics(locale), label: t('topics'), desk: true },
    about && {
      href: address.page(locale, about.slug),
      label: name.length > LONG ? about.title : t('about', { name }),
      desk: true,
    },
    { href: address.search(locale), label: t('search') },
  ]
  return entries.filter((entry) => entry !== undefined && !partOff(entry.href, site)) as MenuEntry[]
}

/** What a part, a topic or a plain page is called; undefined for what has no name of its own. `to`: a Dutch address. */
function useLabel(locale: Locale): (to: string) => string | undefined {
  const [t, archive] = [useTranslations('site'), useTranslations('archive')]
  const parts: Record<string, string> = {
    [address.home('nl')]: content().site(locale).name,
    [address.articles('nl')]: t('articles'),
    [address.archive('nl')]: archive('title'),
    [address.seminars('nl')]: t('seminars'),
    [address.topics('nl')]: t('topics'),
    [address.authors('nl')]: t('authors'),
    [address.search('nl')]: t('search'),
  }
  return (to) => {
    const [, root = '', slug = ''] = to.split('/')
    if (Object.hasOwn(parts, to)) return parts[to]
    if (root === 'themas') return content().topic(locale, slug)?.title
    return slug === ''
      ? content()
          .pageTitles(locale)
          .find((page) => page.slug === root)?.title
      : undefined
  }
}

/** The lists at the foot of a page, under the names that the menu gives them. */
export function useLists(locale: Locale): MenuEntry[] {
  const t = useTranslations('site')
  const { menu, ...site } = content().site(locale)
  const named = (to: string, label: string) => menu?.find((entry) => entry.to === to)?.title ?? label
  return [
    { href: address.articles(locale), label: named(address.articles('nl'), t('articles')) },
    { href: address.seminars(locale), label: named(address.seminars('nl'), t('seminars')) },
    { href: address.topics(locale), label: named(address.topics('nl'), t('topics')) },
    { href: address.authors(locale), label: named(address.authors('nl'), t('authors')) },
  ].filter(({ href }) => !partOff(href, site))
}
