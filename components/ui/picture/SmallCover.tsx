import type { ArticleTeaser } from '@/lib/editions/questions/questions'
import { travels } from '../travels'
import { Picture } from './Picture'

interface Props {
  of: Pick<ArticleTeaser, 'slug' | 'cover'>
  href: string
  className?: string
}

/** The title beside it is the same link: who hears the page, or goes through it by the keyboard, needs it once. */
const unsaid = { tabIndex: -1, 'aria-hidden': true } as const

/** Beside a title in a list, if there is one. The title says what it leads to; what it shows is said with the article. */
export function SmallCover({ of: { slug, cover }, href, className = '' }: Props) {
  if (!cover) return null
  return (
    <a id={travels.cover(slug)} className={`float-right ml-4 w-28 ${className}`} href={href} {...unsaid}>
      <Picture {...cover} alt="" place="small" />
    </a>
  )
}
