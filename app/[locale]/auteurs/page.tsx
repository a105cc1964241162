import '@/app/reading.css'
import { getTranslations } from 'next-intl/server'
import { AuthorIndex } from '@/components/people/AuthorIndex'
import { head } from '@/components/site/head/head'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'

export async function generateMetadata() {
  const locale = await currentLocale()
  const description = (await getTranslations('list'))('aboutAuthors', { name: content().site(locale).name })
  return head(locale, `/${locale}/auteurs`, { title: (await getTranslations('site'))('authors'), description })
}

export default async function AuthorsPage() {
  return <AuthorIndex locale={await currentLocale()} />
}
