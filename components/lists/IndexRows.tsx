import { SmallCover } from '@/components/ui/picture/SmallCover'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { travels } from '@/components/ui/travels'
import { dayAndMonth, machine } from '@/components/ui/words/dates'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { ArticleTeaser } from '@/lib/editions/questions/questions'
import { date } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { Names } from '../article/Byline'
import { ROW_DATE, Row } from './Row'

interface Props {
  articles: readonly ArticleTeaser[]
  /** Whether the date needs its year. */
  year?: (article: ArticleTeaser) => boolean
  /** With their covers, small. */
  covers?: boolean
  /** Their titles stay where they are when one comes to the page: below an article those of a list would fly down past it. */
  still?: boolean
}

/** Articles as the rows of an index: date, title, author and topic. */
export function IndexRows({ articles, year, covers, still }: Props) {
  return (
    <ul>
      {articles.map((article) => (
        <Row
          key={article.slug}
          id={still ? undefined : travels.title(article.slug)}
          cover={covers && <CoverOfRow article={article} />}
          date={
            <time className={ROW_DATE} dateTime={machine(article.date)}>
              {(year?.(article) ? date : dayAndMonth)(article.date, article.locale)}
            </time>
          }
          title={
            <a className="quiet" href={address.article(article.locale, article.slug)}>
              {softly(article.title, article.locale)}
            </a>
          }
          who={<Who article={article} />}
        />
      ))}
    </ul>
  )
}

/** At the end of a row; its place is kept where an article has none, so that the others stay below each other. */
const CoverOfRow = ({ article }: { article: ArticleTeaser }) => (
  <SmallCover
    of={article}
    href={address.article(article.locale, article.slug)}
    className="desk:order-1 desk:w-24 desk:justify-self-end desk:self-start desk:col-span-2"
  />
)

/** Names and topic: the dot between them stays with the last name. */
function Who({ article }: { article: ArticleTeaser }) {
  const authors = content().namesOf(article)
  const topic = content().topic(article.locale, article.topics?.[0] ?? '')
  return (
    <>
      <Names authors={authors} locale={article.locale} plain />
      {topic && authors.length > 0 && '\u00a0· '}
      {topic && <TopicTitle topic={topic} locale={article.locale} />}
    </>
  )
}
