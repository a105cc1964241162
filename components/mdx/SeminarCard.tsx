import { SeminarBlock } from '@/components/seminar/SeminarBlock'
import type { Locale } from '@/lib/addresses'
import { content } from '@/lib/next/stamp'

export function SeminarCard({ slug, locale }: { slug: string; locale: Locale }) {
  const seminar = content().seminar(locale, slug)
  return seminar && <SeminarBlock seminar={seminar} locale={locale} />
}
