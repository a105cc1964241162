import { LEAD } from '@/components/ui/PageTitle'
import '@/app/reading.css'
import { useTranslations } from 'next-intl'
import { Band } from '@/components/lists/Band'
import { IndexRows } from '@/components/lists/IndexRows'
import { Lead, Second } from '@/components/lists/Lead'
import { TopicWords } from '@/components/lists/TopicWords'
import { ComingSeminars } from '@/components/seminar/page/ComingSeminars'
import { head } from '@/components/site/head/head'
import { SiteData } from '@/components/site/head/structured-data'
import { Page } from '@/components/site/Page'
import { currentLocale } from '@/i18n/locale'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf, ON_FRONT } from '@/lib/editions/questions/lists'
import { year } from '@/lib/language/format'
import { content } from '@/lib/next/content'

export const generateStaticParams = () => []

export async function generateMetadata() {
  const locale = await currentLocale()
  const { name, tagline, description } = content().site(locale)
  const { title: _, ...rest } = head(locale, `/${locale}`, { description })
  return { ...rest, title: { absolute: tagline ? `${name}: ${tagline}` : name } }
}

export default async function FrontPage() {
  const locale = await currentLocale()
  return (
    <>
      <Front locale={locale} />
      <SiteData locale={locale} />
    </>
  )
}

function Front({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const all = listOf.all(locale)
  const [lead, ...others] = content().newest(all, ON_FRONT)
  const count = content().count(all)
  const [seconds, earlier] = [others.slice(0, 3), others.slice(3)]
  return (
    <Page locale={locale} path={`/${locale}`}>
      <h1 className="sr-only">{content().site(locale).name}</h1>
      <div className="page pt-7 desk:pt-11">
        <div className="desk:grid desk:grid-cols-front">
          {!lead && <Start locale={locale} />}
          {lead && <Lead article={lead} />}
          <ComingSeminars locale={locale} codes={content().codesIn(all, ON_FRONT)} />
        </div>
        {seconds.length > 0 && (
          <div className="desk:mt-14 desk:grid desk:grid-cols-3 desk:gap-gutter">
            {seconds.map((article) => (
              <Second key={article.slug} article={article} />
            ))}
          </div>
        )}
        {earlier.length > 0 && (
          <Band heading={t('earlier', { name: content().site(locale).name })}>
            <IndexRows articles={earlier} year={(article) => year(article.date) !== year(lead?.date ?? article.date)} />
          </Band>
        )}
        {count > 0 && (
          <p className="more mt-5 text-s-1">
            <a className="link inline-block py-px" href={address.articles(locale)}>
              {t('all', { count })}
            </a>
          </p>
        )}
        <TopicWords locale={locale} />
      </div>
    </Page>
  )
}

/** Before the first article: what will be here, and how one gets to know. */
function Start({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  return (
    <p className={LEAD}>
      {t.rich('start', {
        feed: (words) => (
          <a className="link" href={address.feed(locale)}>
            {words}
          </a>
        ),
      })}
    </p>
  )
}
