import { useTranslations } from 'next-intl'
import { createElement } from 'react'
import { Button } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { content } from '@/lib/next/content'
import { previewed } from '@/lib/next/preview'

/** Who keeps the reactions, as a reader is told it. */
const company = 'Disqus'
/**
 * What the frame may do. Disqus needs its own origin, for signing in; `allow-same-origin` gives it that, and our page in the frame
 * ours. Not: leading the reader elsewhere, dialogs, downloads.
 */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-storage-access-by-user-activation'

/** Below an article: the way to react. Nothing is asked of anyone else before the reader presses. */
export function Discussion({ article }: { article: WholeArticle }) {
  const { comments } = content().site(article.locale)
  // What is not there yet has no readers to react.
  if (!article.comments || previewed()) return null
  return (
    <section className="discussion mt-14 max-w-measure border-y py-4 print:hidden [&_p]:indent-0">
      {comments?.provider === 'disqus' && <Reactions article={article} />}
      <ByMail article={article} />
    </section>
  )
}

function ByMail({ article: { locale, title } }: { article: WholeArticle }) {
  const t = useTranslations('discussion')
  const { comments, email } = content().site(locale)
  const href = `mailto:${email}?subject=${encodeURIComponent(t('subject', { title }))}`
  return (
    <p className={comments?.provider === 'disqus' ? 'mt-2 text-s-1 leading-meta text-soft' : 'text-s-1 leading-meta text-soft'}>
      {t.rich(comments?.provider === 'disqus' ? 'ratherMail' : 'mail', {
        link: (words) => (
          <a className="link" href={href}>
            {words}
          </a>
        ),
      })}
    </p>
  )
}

/** Its room is kept until it can be pressed; without script it cannot. */
const PLACE = 'block [&:not(:defined)]:invisible noscript:hidden [&>iframe]:w-full'

/** All that can be said of it stands here; the element only shows and hides (elements/reading/reader-comments.ts). */
function Reactions({ article: { locale, slug, title } }: { article: WholeArticle }) {
  const t = useTranslations('discussion')
  const frame = {
    className: PLACE,
    'data-src': address.commentsFrame(locale, slug),
    'data-company': company,
    'data-title': t('frameTitle', { title }),
    'data-sandbox': sandbox,
  }
  return (
    <>
      <h2 className="sr-only">{t('heading')}</h2>
      {createElement('reader-comments', frame, <Ask />, <Remembered />, <Trouble locale={locale} />)}
      <noscript>
        <p className="text-s-1 leading-meta text-soft">{t('noScript', { company })}</p>
      </noscript>
    </>
  )
}

function Ask() {
  const t = useTranslations('discussion')
  return (
    <div data-part="ask">
      <Button type="button" data-do="show" aria-describedby="reacties-van">
        {t('show')}
      </Button>
      <label className="mt-3 flex min-h-6 items-center gap-[0.5em] text-s-1">
        <input className="size-4.5 accent-ink" type="checkbox" autoComplete="off" /> {t('remember')}
      </label>
      <p className="text-s-1 leading-meta text-soft mt-2" id="reacties-van">
        {t('what', { company })}
      </p>
    </div>
  )
}

function Remembered() {
  const t = useTranslations('discussion')
  return (
    <>
      <p className="text-s-1 leading-meta text-soft mt-2" data-part="loading" role="status" hidden>
        {t('loading', { company })}
      </p>
      <p className="text-s-1 leading-meta text-soft mt-2" data-part="remembered" hidden>
        {t('remembered', { company })}{' '}
        <button type="button" className="link min-h-6 cursor-pointer" data-do="forget">
          {t('forget')}
        </button>
      </p>
    </>
  )
}

function Trouble({ locale }: { locale: Locale }) {
  const t = useTranslations('discussion')
  const { email } = content().site(locale)
  return (
    <div className="mt-2 text-note leading-meta" data-part="trouble" role="alert" hidden>
      <p>
        {t.rich('trouble', {
          company,
          email,
          link: (words) => (
            <a className="link" href={`mailto:${email}`}>
              {words}
            </a>
          ),
        })}
      </p>
      <Button type="button" className="mt-3" data-do="retry">
        {t('retry')}
      </Button>
    </div>
  )
}
