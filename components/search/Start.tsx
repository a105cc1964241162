import { useTranslations } from 'next-intl'
import { IndexRows } from '@/components/lists/IndexRows'
import { TopicWords } from '@/components/lists/TopicWords'
import { FloorHeading } from '@/components/ui/FloorHeading'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import type { Answer } from '@/lib/search/search'
import { Note } from './Note'
import { whatIsSearched } from './what'

const NEWEST = 4

/** Before a question: what there is to search, and where one may begin instead. */
export function Start({ locale }: { locale: Locale }) {
  const t = useTranslations('search')
  return (
    <>
      <Note>{t('start', { what: whatIsSearched(t, locale) })}</Note>
      <Elsewhere locale={locale} />
    </>
  )
}

interface Props {
  locale: Locale
  answer: Answer
  said: string
}

/** When nothing has the words: how they were read, what may help, and what there is anyway. */
export function Nothing({ locale, answer: { how, terms }, said }: Props) {
  const t = useTranslations('search')
  return (
    <>
      <h2 className="mt-9 text-s3 leading-tight tracking-heading word-wide">{said}</h2>
      {how === 'nothing' && (
        <Note near>
          {terms.length > 1 && `${t('understood', { words: terms.map(({ typed }) => `‘${typed}’`).join(', ') })} `}
          {terms.length > 0 ? t('tips') : t('noWords')}
        </Note>
      )}
      <Elsewhere locale={locale} />
    </>
  )
}

function Elsewhere({ locale }: { locale: Locale }) {
  const t = useTranslations('search')
  const newest = content().newest(listOf.all(locale), NEWEST)
  return (
    <>
      {newest.length > 0 && (
        <section className="mt-13">
          <FloorHeading>{t('newest')}</FloorHeading>
          <IndexRows articles={newest} year={() => true} />
        </section>
      )}
      <TopicWords locale={locale} />
    </>
  )
}
