import { currentLocale } from '@/i18n/locale'
import { address, locales } from '@/lib/addresses'
import { content, stamp } from '@/lib/next/stamp'

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export async function generateMetadata() {
  return stamp(`/${await currentLocale()}`)
}

export default async function Front() {
  const locale = await currentLocale()
  return (
    <main>
      <h1>{content().site(locale).name}</h1>
      <ul>
        {content()
          .published(locale)
          .map((article) => (
            <li key={article.slug}>
              <a href={address.article(locale, article.slug)}>{article.title}</a>
            </li>
          ))}
      </ul>
    </main>
  )
}
