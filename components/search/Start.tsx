import { useTranslations } from 'next-intl'
import { IndexRows } from '@/components/lists/IndexRows'
import { TopicWords } from '@/components/lists/TopicWords'
import { FloorHeading } from '@/components/ui/FloorHeading'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import type { Answer } from '@/lib/search/search'

const NEWEST = 4

/** Before a question: what there is to search, and where one may begin instead. */
export function Start({ locale }: { locale: Locale }) {
  const t = useTranslations('search')
  return (
    <>
      <p className="search-note">{t('start')}</p>
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
      <h2 className="search-nothing">{said}</h2>
      {how === 'nothing' && (
        <p className="search-note">
          {terms.length > 1 && `${t('understood', { words: terms.map(({ typed }) => `‘${typed}’`).join(', ') })} `}
          {terms.length > 0 ? t('tips') : t('noWords')}
        </p>
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
        <section className="search-newest">
          <FloorHeading>{t('newest')}</FloorHeading>
          <IndexRows articles={newest} year={() => true} />
        </section>
      )}
      <TopicWords locale={locale} />
    </>
  )
}
