import { useTranslations } from 'next-intl'
import type { Touched } from '@/lib/desk/codes/touches'
import { deskPath } from '@/lib/desk/paths'

/** What hangs on a code or an evening: pages that name it, links that were followed, people. */
export function Touches({ articles, links, people, codes, level: Heading = 'h3' }: Touched & { level?: 'h2' | 'h3' }) {
  const t = useTranslations('beheer.codes')
  const followed = links.filter(({ clicks }) => clicks > 0)
  return (
    <div className="mt-3 grid gap-x-gutter gap-y-5 desk:grid-cols-3">
      <div>
        <Heading className="font-label">{t('articlesTouched', { count: articles.length })}</Heading>
        <ul>
          {articles.map(({ title, path }) => (
            <li key={path} className="py-1">
              <a className="link" href={path}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Heading className="font-label">{t('linksTouched', { count: followed.length })}</Heading>
        <ul>
          {followed.slice(0, 12).map(({ path, clicks }) => (
            <li key={path} className="wrap-anywhere">
              {path} <span className="text-soft">{t('clicksOn', { count: clicks })}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Heading className="font-label">{t('peopleTouched', { count: people })}</Heading>
        <ul>
          {codes.map(({ facts }) => (
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
