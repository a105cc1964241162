import { Picture } from '@/components/ui/picture/Picture'
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
      <h2 className={titleSize(article.title)}>
        <a className="quiet" href={href}>
          {softly(article.title, article.locale)}
        </a>
      </h2>
      <p className="lead">{article.summary}</p>
      <Byline article={article} />
      {article.cover && (
        <a className="cover" href={href} tabIndex={-1}>
          <Picture {...article.cover} place="lead" eager />
        </a>
      )}
    </article>
  )
}

/** The three after it. */
export function Second({ article }: { article: ArticleTeaser }) {
  return (
    <article className="second">
      <TopicLabel article={article} />
      <h2 className="second-title">
        <a className="quiet" href={address.article(article.locale, article.slug)}>
          {softly(article.title, article.locale)}
        </a>
      </h2>
      <p className="second-text">{article.summary}</p>
      <Byline article={article} />
    </article>
  )
}
