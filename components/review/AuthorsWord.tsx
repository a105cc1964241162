import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { Field, HINT, INPUT, Labelled, tied } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { Locale } from '@/lib/domain/locale'
import { date, time } from '@/lib/language/format'
import type { Word } from '@/lib/review/words'

/** What the page says of what was just sent. */
export const outcomes = ['akkoord', 'opmerking', 'veranderd', 'vol', 'leeg', 'vaak'] as const
type Outcome = (typeof outcomes)[number]

interface Props {
  locale: Locale
  /** Of the text that is shown above. */
  hash: string
  paragraphs: string[]
  words: Word[]
  said?: Outcome
}

/** Below the article, for its author alone: agree with this very text, or remark on a paragraph. Plain forms. */
export function AuthorsWord({ locale, hash, paragraphs, words, said }: Props) {
  const t = useTranslations('authorsWord')
  const agreed = words.filter(({ kind }) => kind === 'agreed')
  const isAgreed = agreed.some((word) => word.text_hash === hash)
  return (
    <section className="mt-14 max-w-measure [&_p]:indent-0" aria-labelledby="je-woord">
      <FloorHeading id="je-woord">{t('title')}</FloorHeading>
      {said && (
        <p className="mt-3 border-l-5 border-edge pl-3.5 font-label" role="status">
          {t(`said.${said}`)}
        </p>
      )}
      {isAgreed ? (
        <p className="mt-3">{t('agreed')}</p>
      ) : (
        <form className="mt-3" method="post" action="/akkoord">
          <p>{t(agreed.length > 0 ? 'agreedBefore' : 'intro')}</p>
          <input type="hidden" name="hash" value={hash} />
          <Button className="mt-4">{t('agree')}</Button>
        </form>
      )}
      <RemarkForm hash={hash} paragraphs={paragraphs} />
      <Remarks locale={locale} hash={hash} paragraphs={paragraphs} words={words.filter(({ kind }) => kind === 'remark')} />
    </section>
  )
}

function RemarkForm({ hash, paragraphs }: Pick<Props, 'hash' | 'paragraphs'>) {
  const t = useTranslations('authorsWord')
  const choices = paragraphs.map((text, at): [string, string] => [String(at + 1), `${at + 1}: ${text}`])
  return (
    <form className="mt-8 grid grid-cols-1 gap-6" method="post" action="/opmerking" aria-labelledby="je-opmerking">
      <h3 id="je-opmerking" className="text-s1 leading-heading">
        {t('remark')}
      </h3>
      <input type="hidden" name="hash" value={hash} />
      <SelectField name="paragraph" label={t('paragraph')} options={[['', t('whole')], ...choices]} />
      <Field name="name" label={t('name')} autoComplete="name" maxLength={100} required />
      <Labelled name="text" id="je-opmerking-tekst" label={t('text')} hint={t('textHint')}>
        <textarea
          className={INPUT}
          name="text"
          rows={5}
          maxLength={2000}
          required
          {...tied({ id: 'je-opmerking-tekst', hint: 'x' })}
        />
      </Labelled>
      <Button className="justify-self-start">{t('send')}</Button>
    </form>
  )
}

function Remarks({ locale, hash, paragraphs, words }: Pick<Props, 'locale' | 'hash' | 'paragraphs' | 'words'>) {
  const t = useTranslations('authorsWord')
  if (words.length === 0) return null
  return (
    <>
      <h3 className="mt-8 text-s1 leading-heading">{t('remarks')}</h3>
      {words.map(({ name, said, at, paragraph, text_hash: of }) => (
        <div key={`${at} ${said}`} className="mt-4 text-note">
          <p className={HINT}>
            {t('at', { name: name ?? '', date: date(at, locale), time: time(at, locale) })}
            {of !== hash && ` (${t('earlier')})`}
          </p>
          {paragraph !== null && of === hash && (
            <p className={HINT}>{t('about', { where: paragraphs[paragraph - 1] ?? '' })}</p>
          )}
          <p className="whitespace-pre-wrap wrap-anywhere">{said}</p>
        </div>
      ))}
    </>
  )
}
