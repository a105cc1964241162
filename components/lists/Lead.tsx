import { LEAD } from '@/components/ui/PageTitle'
import { Picture } from '@/components/ui/picture/Picture'
import { SmallCover } from '@/components/ui/picture/SmallCover'
import { travels } from '@/components/ui/travels'
import { softly } from '@/components/ui/words/softly'
import { titleSize } from '@/components/ui/words/title-size'
import { address } from '@/lib/addresses'
import type { ArticleTeaser } from '@/lib/editions/questions/questions'
import { Byline } from '../article/Byline'
import { TopicLabel } from '../article/Topics'

/** The newest article, large, on the front page. */
export function Lead({ article }: { article: ArticleTeaser }) {
  const href = address.article(article.locale, article.slug)
  return (
    <article className="front-lead">
      <TopicLabel article={article} />
      <h2 id={travels.title(article.slug)} className={`mt-2 w-fit ${titleSize(article.title)}`}>
        <a className="quiet" href={href}>
          {softly(article.title, article.locale)}
        </a>
      </h2>
      <p className={`${LEAD} mt-4 max-w-[26.5em]`}>{article.summary}</p>
      <Byline article={article} className="mt-3" />
      {article.cover && (
        <a id={travels.cover(article.slug)} className="mt-6 block" href={href} tabIndex={-1}>
          <Picture {...article.cover} place="lead" eager />
        </a>
      )}
    </article>
  )
}

/** The three after it. */
export function Second({ article }: { article: ArticleTeaser }) {
  const href = address.article(article.locale, article.slug)
  return (
    <article className="mt-12 border-t pt-5 desk:mt-0">
      <TopicLabel article={article} />
      <h2 id={travels.title(article.slug)} className="word-wide mt-1.5 w-fit text-s3 leading-title tracking-display">
        <a className="quiet" href={href}>
          {softly(article.title, article.locale)}
        </a>
      </h2>
      <SmallCover of={article} href={href} className="mt-3.5" />
      <p className="mt-2.5 text-s0 leading-meta">{article.summary}</p>
      <Byline article={article} className="mt-2.75" />
    </article>
  )
}
