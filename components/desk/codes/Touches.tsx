import { useTranslations } from 'next-intl'
import type { Touched } from '@/lib/desk/codes/touches'
import { deskPath } from '@/lib/desk/paths'

/** What hangs on a code or an evening: pages that name it, links that were followed, people. */
/** Of each so many: a phone shows what is to be pressed below it. */
const MOST = 12

export function Touches({ articles, links, people, codes }: Touched) {
  const t = useTranslations('beheer.codes')
  const followed = links.filter(({ clicks }) => clicks > 0)
  return (
    <div className="mt-3 grid gap-x-gutter gap-y-5 desk:grid-cols-3">
      <div>
        <h3 className="font-label">{t('articlesTouched', { count: articles.length })}</h3>
        <ul>
          {articles.slice(0, MOST).map(({ title, path }) => (
            <li key={path} className="py-1">
              <a className="link" href={path}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-label">{t('linksTouched', { count: followed.length })}</h3>
        <ul>
          {followed.slice(0, MOST).map(({ path, clicks }) => (
            <li key={path} className="wrap-anywhere">
              {path} <span className="text-soft">{t('clicksOn', { count: clicks })}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-label">{t('peopleTouched', { count: people })}</h3>
        {codes.length > 0 && <h3 className="mt-5 font-label">{t('codesTouched', { count: codes.length })}</h3>}
        <ul>
          {codes.slice(0, MOST).map(({ facts }) => (
            <li key={facts.normalised} className="py-1">
              <a className="link" href={deskPath.code(facts.normalised)}>
                {facts.code}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
