import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { LogFilters } from '@/components/desk/log/LogFilters'
import { LogTable } from '@/components/desk/log/LogTable'
import { Pager } from '@/components/desk/Pager'
import { LOG_PAGE, readLog, seminarsInLog } from '@/lib/desk/log/read'
import { deskPath } from '@/lib/desk/paths'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.log'))('title'))

/** Who changed what, and when. */
export default deskPage(async ({ visit, db, query: { avond, code, wie, pagina } }) => {
  const t = await getTranslations('beheer.log')
  const page = Math.max(1, Math.trunc(Number(pagina)) || 1)
  const { lines, count } = await readLog(db, { seminar: avond, code, atDesk: wie === 'beheer', page })
  const isAll = !avond && !code && !wie
  const to = (next: number) => {
    const chosen = Object.entries({ avond, code, wie, pagina: String(next) }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    )
    return `${deskPath.log}?${new URLSearchParams(chosen)}`
  }
  return (
    <DeskPage tab="log" said={visit.said}>
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-2 max-w-[40rem] text-soft">{t('lead')}</p>
      <LogFilters seminars={await seminarsInLog(db)} chosen={{ avond, code, wie }} />
      <div className="mt-6">
        {lines.length > 0 ? <LogTable lines={lines} label={t('title')} /> : <Empty>{t(isAll ? 'none' : 'noneFound')}</Empty>}
      </div>
      <Pager page={page} size={LOG_PAGE} count={count} to={to} />
    </DeskPage>
  )
})
