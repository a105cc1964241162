import { useLocale } from 'next-intl'
import { SeminarBlock } from '@/components/seminar/SeminarBlock'
import { content } from '@/lib/next/content'

/** `from`: what its links say of where they stand. */
export function SeminarCard({ slug, from }: { slug: string; from?: string }) {
  const locale = useLocale()
  const seminar = content().seminarTeaser(locale, slug)
  return seminar && <SeminarBlock seminar={seminar} locale={locale} from={from} inText />
}
