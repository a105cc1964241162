import '@/app/seats.css'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getTranslations } from 'next-intl/server'
import { Guide } from '@/components/review/Guide'
import { currentLocale } from '@/i18n/locale'
import { guideTree } from '@/lib/content/guide/tree'

/** While one works on the site, and in a preview: nobody else is led here. */
export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('guide'), robots: { index: false } }
}

export default async function GuidePage() {
  const source = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'docs/redactie.md'), 'utf8')
  return <Guide locale={await currentLocale()} tree={guideTree(source)} />
}
