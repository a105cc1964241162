import { getTranslations } from 'next-intl/server'
import { AuthorIndex } from '@/components/article/AuthorIndex'
import { head } from '@/components/site/head'
import { currentLocale } from '@/i18n/locale'

export async function generateMetadata() {
  const locale = await currentLocale()
  return head(locale, `/${locale}/auteurs`, { title: (await getTranslations('site'))('authors') })
}

export default async function AuthorsPage() {
  return <AuthorIndex locale={await currentLocale()} />
}
