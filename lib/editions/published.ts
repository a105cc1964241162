/** What a page asks: the questions, and what follows from their answers. */

import type { Document, Hash } from '../content/types'
import type { Locale } from '../domain/locale'
import { answersOf } from './questions/answers'
import type { AuthorName, Questions, Topic } from './questions/questions'
import { type Snapshot, snapshot } from './snapshot'
import type { Article, Author, Seminar } from './types'

/** An article, or a seminar with its speakers. */
type Signed = Pick<Article, 'locale' | 'author'> | Pick<Seminar, 'locale' | 'speakers'>

export interface Published extends Questions {
  topics(locale: Locale): readonly Topic[]
  topic(locale: Locale, slug: string): Topic | undefined
  /** Of who wrote an article or speaks at a seminar, in the language of that entry. */
  namesOf(entry: Signed): readonly AuthorName[]
  authorsOf(entry: Signed): readonly Author[]
  /** A body; what its hash is of never changes. */
  document(hash: Hash): Document
}

const slugsOf = (entry: Signed): readonly string[] => ('author' in entry ? entry.author : (entry.speakers ?? []))

/** `questions` with what follows from them: nothing here is answered otherwise. */
export function publishedBy(questions: Questions, document: Published['document']): Published {
  const topics = (locale: Locale) => questions.site(locale).topics ?? []
  return {
    ...questions,
    topics,
    topic: (locale, slug) => topics(locale).find((topic) => topic.slug === slug),
    namesOf: (entry) => (slugsOf(entry).length === 0 ? [] : questions.names(entry.locale, slugsOf(entry))),
    authorsOf: (entry) => slugsOf(entry).flatMap((slug) => questions.author(entry.locale, slug) ?? []),
    document,
  }
}

/** What is published in the live edition now, or in one that is given. Nobody keeps what was made of it. */
export const published = (at: Snapshot = snapshot()): Published => publishedBy(answersOf(at), at.document)
