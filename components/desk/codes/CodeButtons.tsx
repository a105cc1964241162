import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { type DeskCode, overSince } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { moment } from '@/lib/next/content'

/** Pauses, resumes and ends a code. They stand below what hangs on it (`Touches`). */
export function CodeButtons({ code }: { code: DeskCode }) {
  const t = useTranslations('beheer.codes')
  const { normalised: key } = code.facts
  const isOver = overSince(code, moment()) !== undefined
  if (code.pausedAt === null && isOver) return null
  const [to, words] = code.pausedAt === null ? [codesPath.pause(key), t('pause')] : [codesPath.resume(key), t('resume')]
  return (
    <div className="mt-5 flex flex-wrap gap-2.5">
      <form method="post" action={to}>
        <Button>{words}</Button>
      </form>
      {!isOver && (
        <form method="post" action={codesPath.end(key)}>
          <Button>{t('end')}</Button>
        </form>
      )}
    </div>
  )
}
