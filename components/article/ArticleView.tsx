import type { ReactNode } from 'react'
import { Discussion } from '@/components/article/Discussion'
import { Body, Standfirst } from '@/components/mdx/Body'
import { codeOf } from '@/components/seminar/code-of'
import { SeminarBlock } from '@/components/seminar/SeminarBlock'
import { Page } from '@/components/site/Page'
import { LEAD } from '@/components/ui/PageTitle'
import { Picture } from '@/components/ui/picture/Picture'
import { travels } from '@/components/ui/travels'
import { softly } from '@/components/ui/words/softly'
import { titleSize } from '@/components/ui/words/title-size'
import { address, refOfArticle } from '@/lib/addresses'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { content } from '@/lib/next/content'
import { AboutAuthors } from '../people/AboutAuthors'
import { AuthorLine } from '../people/AuthorLine'
import { Share } from '../share/Share'
import { Contents } from './Contents'
import { Corrections } from './Corrections'
import { EditLink } from './EditLink'
import { NotYet } from './NotYet'
import { ReadOn } from './ReadOn'
import { SeriesLabel, SeriesParts } from './Series'
import { TopicLabel } from './Topics'

const STANDFIRST = `${LEAD} mt-4 max-w-[26.5em] desk:col-[4/11] desk:mt-6`

/** An article: its head, who wrote it, the text, the seminar that goes with it, the author, the readers, and what to read on. */
export function ArticleView({ article, children }: { article: WholeArticle; children?: ReactNode }) {
  const { locale, slug, title, summary, cover } = article
  return (
    <Page locale={locale} path={`/${locale}/artikelen/${slug}`}>
      <article className="page pt-7 desk:grid desk:grid-cols-12 desk:gap-x-gutter desk:pt-12">
        <header className="desk:col-span-full desk:grid desk:grid-cols-subgrid">
          <div className="desk:col-span-11">
            <TopicLabel article={article} />
            <SeriesLabel article={article} />
            <NotYet article={article} />
            <h1 id={travels.title(slug)} className={`mt-2 w-fit ${titleSize(title)}`}>
              {softly(title, locale)}
            </h1>
          </div>
          {article.summaryOfBody ? <Standfirst of={article} className={STANDFIRST} /> : <p className={STANDFIRST}>{summary}</p>}
        </header>
        <div className="desk:col-span-3 desk:mt-11 desk:pr-3">
          {/* Many headings: it scrolls by itself. The room at its sides is that of the outline of a link in focus. */}
          <div className="desk:sticky desk:top-6 desk:-mx-1.5 desk:max-h-aside desk:overflow-y-auto desk:px-1.5 desk:pb-1.5">
            <AuthorLine article={article} />
            <Contents headings={content().document(article.document).headings} locale={locale} />
          </div>
        </div>
        <div className="article-body prose mt-7 desk:col-span-9 desk:mt-11">
          <Body
            of={article}
            place="article"
            from={refOfArticle(slug)}
            endMark
            afterStandfirst={article.summaryOfBody}
            opening={cover && <Cover of={slug} {...cover} />}
          >
            <SeminarOfArticle article={article} />
          </Body>
          <Corrections article={article} />
          <SeriesParts article={article} />
          <AboutAuthors article={article} />
          <Share path={address.article(locale, slug)} title={title} of="article" />
          <EditLink entry={article} />
          <Discussion article={article} />
          {children}
        </div>
        <ReadOn article={article} />
      </article>
    </Page>
  )
}

/** No hero: the picture stands where the opening ends. */
function Cover({ of, ...cover }: NonNullable<WholeArticle['cover']> & { of: string }) {
  return (
    <figure id={travels.cover(of)} className="figure my-10">
      <Picture {...cover} place="article" />
    </figure>
  )
}

/** The seminar of the front matter, unless the text places its card itself. */
function SeminarOfArticle({ article }: { article: WholeArticle }) {
  const { seminar: slug, cards, codes, locale } = article
  const seminar = slug && !cards.includes(slug) ? content().seminarTeaser(locale, slug) : undefined
  if (!seminar) return undefined
  return (
    <SeminarBlock seminar={seminar} locale={locale} code={codeOf(seminar, codes)} from={refOfArticle(article.slug)} inText />
  )
}
