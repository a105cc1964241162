import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { langOf } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isWhole, MOST_LINES } from '@/lib/editions/questions/archive'
import type { ArchivedArticle, ArchivedSeminar, ArchivedYear } from '@/lib/editions/questions/questions'
import { monthName } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { ArchiveDate, type Line, linesOf } from './archive-lines'
import { Count } from './Count'

/** All that was published: on one page, or the years that have pages of their own. */
export function Archive({ locale }: { locale: Locale }) {
  const t = useTranslations('archive')
  const years = content().archiveYears(locale)
  const whole = isWhole(years)
  return (
    <Page locale={locale} path={`/${locale}/artikelen/archief`}>
      <div className="page">
        <PageTitle>{t('title')}</PageTitle>
        {years.length === 0 && <Lead>{t('none')}</Lead>}
        {(years.length > 1 || !whole) && years.length > 0 && (
          <nav aria-label={t('years')}>
            <Places
              places={years.map(({ year, count }) => ({
                name: String(year),
                href: whole ? `#jaar-${year}` : address.archive(locale, year),
                count,
              }))}
              locale={locale}
            />
          </nav>
        )}
        {whole && years.map(({ year }) => <Year key={year} locale={locale} year={year} />)}
      </div>
    </Page>
  )
}

/** A year of an archive that is too long for one page; its months, where it is too long itself. */
export function ArchiveOfYear({ locale, year }: { locale: Locale; year: ArchivedYear }) {
  const t = useTranslations('archive')
  const isLong = year.count > MOST_LINES
  return (
    <Page locale={locale} path={`/${locale}/artikelen/archief/${year.year}`}>
      <div className="page">
        <PageTitle>{t('titleYear', { year: String(year.year) })}</PageTitle>
        <ToAll locale={locale} />
        {isLong ? (
          <nav aria-label={t('months')}>
            <Places
              places={content()
                .archiveMonths(locale, year.year)
                .map(({ month, count }) => ({
                  name: monthName(month, locale),
                  href: address.archive(locale, year.year, month),
                  count,
                }))}
              locale={locale}
            />
          </nav>
        ) : (
          <Lines lines={linesOf(content().archived(locale, year.year))} locale={locale} />
        )}
      </div>
    </Page>
  )
}

/** A month of a year that is too long for one page. */
export function ArchiveOfMonth({ locale, year, month }: { locale: Locale; year: number; month: number }) {
  const t = useTranslations('archive')
  return (
    <Page locale={locale} path={`/${locale}/artikelen/archief/${year}/${String(month).padStart(2, '0')}`}>
      <div className="page">
        <PageTitle>{t('titleMonth', { month: monthName(month, locale), year: String(year) })}</PageTitle>
        <ToAll locale={locale} />
        <Lines lines={linesOf(content().archived(locale, year, month))} locale={locale} />
      </div>
    </Page>
  )
}

function ToAll({ locale }: { locale: Locale }) {
  const t = useTranslations('archive')
  return (
    <p className="mt-4 text-s-1">
      <a className="link" href={address.archive(locale)}>
        {t('all')}
      </a>
    </p>
  )
}

interface Place {
  name: string
  href: string
  count: number
}

/** Years or months, set large, each with how many articles it has. */
function Places({ places, locale }: { places: Place[]; locale: Locale }) {
  return (
    <ul className="mt-6 flex flex-wrap gap-x-[0.45em] gap-y-3 font-title text-s4 leading-tight tracking-display">
      {places.map(({ name, href, count }) => (
        <li key={href}>
          <a className="fused quiet inline-block border-b-4 font-black tracking-[-0.03em]" href={href}>
            <span className="stand block">{name}</span>
          </a>
          <Count of={count} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Year({ locale, year }: { locale: Locale; year: number }) {
  return (
    <section className="mt-13 desk:mt-14.5" aria-labelledby={`jaar-${year}`}>
      <h2 className="fused border-b-4 text-s3 font-black tracking-[-0.02em]" id={`jaar-${year}`}>
        <span className="stand block">{year}</span>
      </h2>
      <Lines lines={linesOf(content().archived(locale, year))} locale={locale} />
    </section>
  )
}

function Lines({ lines, locale }: { lines: Line[]; locale: Locale }) {
  return (
    <ol className="mt-1">
      {lines.map((line) => (
        <li
          key={`${line.kind} ${line.of.slug}`}
          className="grid grid-cols-[6.5rem_1fr] items-baseline gap-x-4 break-inside-avoid border-line border-b py-2.5 leading-row last:border-b-0 desk:grid-cols-12 desk:gap-x-gutter"
        >
          <ArchiveDate line={line} locale={locale} />
          <span className="desk:col-span-10">
            {line.kind === 'article' ? <ArticleLine article={line.of} /> : <SeminarLine seminar={line.of} locale={locale} />}
          </span>
        </li>
      ))}
    </ol>
  )
}

function ArticleLine({ article }: { article: ArchivedArticle }) {
  const { locale, slug, title, series } = article
  return (
    <>
      <a className="quiet font-bold" href={address.article(locale, slug)}>
        {softly(title, locale)}
      </a>
      {series && <span className="text-s-1 text-soft">{`\u00a0· ${series}`}</span>}
    </>
  )
}

function SeminarLine({ seminar, locale }: { seminar: ArchivedSeminar; locale: Locale }) {
  const t = useTranslations('seminar')
  return (
    <>
      <a className="quiet font-bold" href={address.seminar(locale, seminar.slug)} lang={langOf(seminar)}>
        {softly(seminar.title, langOf(seminar) ?? locale)}
      </a>
      <span className="text-s-1 text-soft">{`\u00a0· ${t('labelDay')}`}</span>
    </>
  )
}
