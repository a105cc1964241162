import '@/app/seats.css'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTranslations } from 'next-intl/server'
import { Guide } from '@/components/review/Guide'
import { currentLocale } from '@/i18n/locale'
import { componentExamples, pictureInText } from '@/lib/content/guide/examples'
import { shownExample } from '@/lib/content/guide/shown'
import { guideTree } from '@/lib/content/guide/tree'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import { snapshot } from '@/lib/editions/snapshot'
import { content } from '@/lib/next/content'

/** While one works on the site, and in a preview: nobody else is led here. */
export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('guide'), robots: { index: false } }
}

/** Of docs/, which goes wherever the project does. */
const read = (name: string) => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'docs', name))

export default async function GuidePage() {
  const tree = guideTree(read('redactie.md').toString())
  const names = { ...codeOnNow(), picture: '/beelden/zaal.webp' }
  const shown = (src: string) => {
    const component = Object.keys(componentExamples).find((name) => pictureInText(name) === src)
    const live = component && shownExample(component, names)
    return live ? { live } : { address: `data:image/webp;base64,${read(src).toString('base64')}` }
  }
  return <Guide locale={await currentLocale()} tree={tree} shown={shown} />
}

/** A code of this publication that can be used now, and what it is for; else a seminar that is to come. */
function codeOnNow(): { code?: string; seminar?: string } {
  const codes = snapshot()
    .promoCodes()
    .map(({ code }) => content().code('nl', normaliseCode(code)))
  const placed = codes.find((one) => one?.state.kind === 'valid')
  return { code: placed?.code.code, seminar: placed?.open[0] ?? content().nextSeminar('nl')?.slug }
}
