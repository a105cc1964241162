import { useTranslations } from 'next-intl'
import { Body } from '@/components/mdx/Body'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import type { Author } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { BIO_TEXT, Bio } from './Bio'
import { BioPhoto } from './BioPhoto'

/** Below a seminar: who speaks, and the newest article of each. */
export function AboutSpeakers({ speakers, locale }: { speakers: readonly Author[]; locale: Locale }) {
  const t = useTranslations('seminar')
  if (speakers.length === 0) return null
  return (
    <section aria-labelledby="spreker">
      <FloorHeading id="spreker" className="mt-[1.7em] pb-0.75 text-s2">
        {t('speaker', { count: speakers.length })}
      </FloorHeading>
      {speakers.map((speaker) => {
        const [newest] = content().newest(listOf.author(locale, speaker.slug), 1)
        return (
          <Bio key={speaker.slug} beside={<BioPhoto author={speaker} among={speakers} />}>
            <div className={BIO_TEXT}>
              <Body of={speaker} place="article" bold={speaker.name} />
              {newest && (
                <p>
                  <a className="link" href={address.article(locale, newest.slug)}>
                    {softText(t('readArticle', { title: newest.title }), locale)}
                  </a>
                </p>
              )}
            </div>
          </Bio>
        )
      })}
    </section>
  )
}
