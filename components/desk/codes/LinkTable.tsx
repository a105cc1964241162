import { useTranslations } from 'next-intl'
import type { FollowedLink } from '@/lib/desk/codes/sharing/links'
import { number } from '@/lib/language/format'
import { settings } from '@/lib/settings'
import { type Column, Table } from '../Table'
import { CopyButton } from './CopyButton'

/** Links as they are shared, how often each was followed, and a button to copy it whole. */
export function LinkTable({ links, labelledBy }: { links: readonly FollowedLink[]; labelledBy: string }) {
  const t = useTranslations('beheer.codes')
  const columns: Column<FollowedLink>[] = [
    { head: t('links.link'), name: true, cell: ({ path }) => <span className="font-normal wrap-anywhere">{path}</span> },
    { head: t('clicks'), number: true, cell: ({ clicks }) => number(clicks, 'nl') },
    { head: t('links.copy'), number: true, cell: ({ path }) => <CopyButton text={settings().siteUrl + path} /> },
  ]
  return <Table labelledBy={labelledBy} columns={columns} rows={links} keyOf={({ path }) => path} />
}
