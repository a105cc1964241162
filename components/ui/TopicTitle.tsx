import type { Locale } from '@/lib/domain/locale'
import type { Topic } from '@/lib/editions/questions/questions'
import { langOfTopic } from './words/lang'
import { softly, softText } from './words/softly'

interface Props {
  topic: Topic
  /** Of the page. */
  locale: Locale
  /** Set large: its long words are boxes of their own. */
  large?: boolean
}

/** The name of a topic, said and hyphenated in the language that it is in. */
export function TopicTitle({ topic, locale, large }: Props) {
  const lang = langOfTopic(topic, locale)
  const title = (large ? softly : softText)(topic.title, lang ?? locale)
  return lang ? <span lang={lang}>{title}</span> : title
}
