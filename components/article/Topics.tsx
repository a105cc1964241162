import { Label } from '@/components/ui/Label'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { address } from '@/lib/addresses'
import type { ArticleTeaser } from '@/lib/editions/questions/questions'
import { content } from '@/lib/next/content'

/** Above a title: the first topic, as the door to more of it. */
export function TopicLabel({ article, plain }: { article: ArticleTeaser; plain?: boolean }) {
  const topic = content().topic(article.locale, article.topics?.[0] ?? '')
  if (!topic) return null
  const title = <TopicTitle topic={topic} locale={article.locale} />
  return (
    <Label>
      {plain ? (
        title
      ) : (
        <a className="quiet -my-0.5 inline-block py-0.5" href={address.topic(article.locale, topic.slug)}>
          {title}
        </a>
      )}
    </Label>
  )
}
