import { useLocale } from 'next-intl'
import { SeminarBlock } from '@/components/seminar/SeminarBlock'
import { content } from '@/lib/next/stamp'

export function SeminarCard({ slug }: { slug: string }) {
  const locale = useLocale()
  const seminar = content().seminarCard(locale, slug)
  return seminar && <SeminarBlock seminar={seminar} locale={locale} />
}
