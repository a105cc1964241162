import { useLocale } from 'next-intl'
import { SeminarBlock } from '@/components/seminar/SeminarBlock'
import { content } from '@/lib/next/content'

export function SeminarCard({ slug }: { slug: string }) {
  const locale = useLocale()
  const seminar = content().seminarTeaser(locale, slug)
  return seminar && <SeminarBlock seminar={seminar} locale={locale} />
}
