import '@/app/seats.css'
import { ArticleView } from '@/components/article/ArticleView'
import { AuthorsWord, outcomes } from '@/components/review/AuthorsWord'
import { NotFound } from '@/components/site/NotFound'
import { currentLocale } from '@/i18n/locale'
import { database } from '@/lib/database/open'
import { firsts, type Query } from '@/lib/http/requests/query'
import { content } from '@/lib/next/content'
import { previewed } from '@/lib/next/preview'
import { paragraphsOf } from '@/lib/review/paragraphs'
import { textHash } from '@/lib/review/text-hash'
import { wordsOn } from '@/lib/review/words'

/** What was said of it is looked up. Only the server leads here, in a preview for an author: server/answers/publishing/preview.ts. */
export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  const article = content().article(await currentLocale(), previewed()?.article ?? '')
  return { title: article?.title }
}

/** An article alone, and what its author says of it. A translation is the original's: of that nothing is asked. */
export default async function AuthorsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [locale, preview] = [await currentLocale(), previewed()]
  const article = preview && content().article(locale, preview.article ?? '')
  if (!article) return <NotFound locale={locale} />
  const { gezegd } = firsts(await searchParams)
  return (
    <ArticleView article={article}>
      {locale === 'nl' && (
        <AuthorsWord
          locale={locale}
          hash={textHash(article)}
          paragraphs={paragraphsOf(content().document(article.document))}
          words={await wordsOn(database(), preview.id)}
          said={outcomes.find((one) => one === gezegd)}
        />
      )}
    </ArticleView>
  )
}
