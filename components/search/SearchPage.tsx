import { useTranslations } from 'next-intl'
import elements from '@/.podium/elements.json'
import { ElementScript } from '@/components/site/ElementScript'
import { Page } from '@/components/site/Page'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { otherLocale } from '@/lib/domain/locale'
import type { Hit } from '@/lib/search/hits'
import type { Answer, Question } from '@/lib/search/search'
import { Results } from './Results'
import { SearchForm } from './SearchForm'
import { Nothing, Start } from './Start'

interface Props {
  question: Question
  answer: Answer
  hits: Hit[]
}

/** The field, and below it what was found: a form and links. With script, <search-live> asks while one types. */
export function SearchPage({ question, answer, hits }: Props) {
  const t = useTranslations('search')
  const { locale } = question
  const { text, how, total } = answer
  const said = how === 'no question' ? '' : how === 'away' ? t('away') : t('found', { count: total, text })
  return (
    <Page locale={locale} path={`/${locale}/zoeken`} other={address.search(otherLocale(locale), text)}>
      <search-live className="page block">
        <PageTitle>{t('title')}</PageTitle>
        <search>
          <SearchForm
            className="mt-3.5 max-w-[44rem]"
            action={address.search(locale)}
            button={t('button')}
            aria-label={t('label')}
            defaultValue={text}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
            placeholder={t('placeholder')}
          />
        </search>
        <p className="sr-only" role="status" />
        <div id="gevonden" data-said={said}>
          {how === 'all' || how === 'some' ? (
            <Results question={question} answer={answer} hits={hits} said={said} />
          ) : how === 'no question' ? (
            <Start locale={locale} />
          ) : (
            <Nothing locale={locale} answer={answer} said={said} />
          )}
        </div>
        <ElementScript src={elements.search} />
      </search-live>
    </Page>
  )
}
