import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/search/addresses'
import type { Hit } from '@/lib/search/hits'
import type { Answer, Question } from '@/lib/search/search'
import { Filters } from './Filters'
import { HitRow } from './HitRow'
import { Note } from './Note'

/** Below what one can narrow to: the finds, or that there are none. */
const BELOW = 'mt-10 border-t-4 pt-6 desk:max-w-[56rem]'

interface Props {
  question: Question
  answer: Answer
  hits: Hit[]
  /** How much was found, in a sentence. */
  said: string
}

/** What was found: how the words were read, what it can be narrowed to, the finds of this page, and the way to more. */
export function Results({ question, answer, hits, said }: Props) {
  const t = useTranslations('search')
  return (
    <>
      <h2 className="sr-only">{said}</h2>
      <Read question={question} answer={answer} />
      <Filters question={question} answer={answer} />
      {hits.length > 0 ? (
        <ol className={`hits ${BELOW}`} start={answer.first}>
          {hits.map((hit) => (
            <HitRow key={`${hit.kind} ${hit.entry.slug}`} hit={hit} />
          ))}
        </ol>
      ) : (
        <p className={`max-w-measure ${BELOW}`}>
          {t.rich('nothingHere', {
            count: answer.total,
            all: (words) => (
              <a className="link" href={addressOf({ locale: question.locale, text: answer.text })}>
                {words}
              </a>
            ),
          })}
        </p>
      )}
      <More question={question} answer={answer} />
    </>
  )
}

/** Whoever typed it must be able to see what became of it. */
function Read({ question: { locale }, answer: { corrected, how } }: Omit<Props, 'hits' | 'said'>) {
  const t = useTranslations('search')
  return (
    <>
      {corrected.map(({ typed, meant }) => (
        <Note key={typed}>
          {t.rich('corrected', {
            typed,
            meant,
            link: (words) => (
              <a className="link" href={addressOf({ locale, text: meant })}>
                {words}
              </a>
            ),
          })}
        </Note>
      ))}
      {how === 'some' && <Note>{t('some')}</Note>}
    </>
  )
}

function More({ question, answer: { page, pages, rest } }: Omit<Props, 'hits' | 'said'>) {
  const t = useTranslations('search')
  if (pages === 1) return null
  return (
    <nav className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 text-note print:hidden" aria-label={t('pages')}>
      {rest > 0 && (
        <a className="link py-0.5" href={addressOf({ ...question, page: page + 1 })} rel="next">
          {t('more', { count: rest })}
        </a>
      )}
      {page > 1 && (
        <a className="link py-0.5" href={addressOf({ ...question, page: page - 1 })} rel="prev">
          {t('back')}
        </a>
      )}
      <span className="text-s-1 leading-meta text-soft">{t('page', { page, pages })}</span>
    </nav>
  )
}
