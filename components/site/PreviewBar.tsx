import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/locale'
import { date, time } from '@/lib/language/format'
import { previewed } from '@/lib/next/preview'

/** On every page of a preview: what one looks at, and that it is not the site. The server looks for it before it sends a page. */
export function PreviewBar({ locale }: { locale: Locale }) {
  const preview = previewed()
  return preview && <Bar preview={preview} locale={locale} />
}

function Bar({ preview, locale }: { preview: NonNullable<ReturnType<typeof previewed>>; locale: Locale }) {
  const t = useTranslations('preview')
  const { ref, commit, madeAt, article, edition } = preview
  const made = `${date(madeAt, locale)}, ${time(madeAt, locale)}`
  return (
    <aside
      className="border-b-floor border-light-floor bg-light text-on-light text-s-1 print:hidden"
      aria-label={t('bar')}
      data-preview={edition}
    >
      <p className="page py-2 leading-snug wrap-anywhere">
        <b>{t('bar')}</b>: {t('made', { ref, commit: commit.slice(0, 8), made })} {t(article === undefined ? 'shows' : 'alone')}{' '}
        {t('about')}{' '}
        {article === undefined && (
          <a className="underline" href="/redactie">
            {t('desk')}
          </a>
        )}
      </p>
    </aside>
  )
}
