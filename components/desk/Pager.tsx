import { useTranslations } from 'next-intl'

interface Props {
  /** From 1. */
  page: number
  /** How many are on a page. */
  size: number
  /** Of all. */
  count: number
  /** The address of a page. */
  to: (page: number) => string
}

/** Which part of a list this is, and the way to the rest. Nothing when it is all of it. */
export function Pager({ page, size, count, to }: Props) {
  const t = useTranslations('beheer.frame')
  if (count <= size) return null
  const [from, last] = [(page - 1) * size + 1, Math.min(page * size, count)]
  return (
    <nav className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-1 print:hidden" aria-label={t('page', { page })}>
      <span className="text-soft">{t('shown', { from, to: last, count })}</span>
      {page > 1 && (
        <a className="link inline-block py-px" href={to(page - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      {last < count && (
        <a className="link inline-block py-px" href={to(page + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
