import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/desk/Button'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { codesPath } from '@/lib/desk/codes/paths'
import { CopyButton } from './CopyButton'

interface Props {
  /** Whole. */
  link: string
  texts: Record<'mail' | 'linkedin' | 'whatsapp', string>
  /** What a QR code is asked by. */
  qr: Record<string, string>
  /** Path of the card. */
  card: string
}

/** A link for a channel, ready: the link itself, its QR code, texts to go with it, and the card that will stand beside it. */
export function ReadyLink({ link, texts, qr, card }: Props) {
  const t = useTranslations('beheer.codes.links')
  const files = [
    ['svg', {}, 'svg'],
    ['svgCaption', { regel: '1' }, 'svg'],
    ['png', {}, 'png'],
    ['pngCaption', { regel: '1' }, 'png'],
  ] as const
  return (
    <>
      <FloorHeading className="mt-10 pb-1 text-[1.1875rem]">{t('yours')}</FloorHeading>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <span className="select-all wrap-anywhere font-label">{link}</span>
        <CopyButton text={link} />
      </p>
      <div className="mt-8 grid gap-x-gutter gap-y-8 desk:grid-cols-2">
        <section aria-labelledby="qr">
          <h2 className="font-title text-[1.1875rem]" id="qr">
            {t('qr')}
          </h2>
          <p className="text-soft">{t('qrLead')}</p>
          {/* biome-ignore lint/performance/noImgElement: an SVG of our own */}
          <img className="mt-3 block size-44 border border-edge" src={codesPath.qr({ ...qr, vorm: 'svg' })} alt={t('qr')} />
          <p className="mt-3 flex flex-wrap gap-2.5">
            {files.map(([words, more, vorm]) => (
              <ButtonLink key={words} small href={codesPath.qr({ ...qr, ...more, vorm, bewaar: '1' })} download>
                {t(words)}
              </ButtonLink>
            ))}
          </p>
        </section>
        <section aria-labelledby="kaart">
          <h2 className="font-title text-[1.1875rem]" id="kaart">
            {t('card')}
          </h2>
          {/* biome-ignore lint/performance/noImgElement: a picture of our own, of a fixed size */}
          <img className="mt-3 block h-auto w-full border border-edge" src={card} width="1200" height="630" alt="" />
        </section>
      </div>
      <FloorHeading className="mt-10 pb-1 text-[1.1875rem]">{t('texts')}</FloorHeading>
      {(['mail', 'linkedin', 'whatsapp'] as const).map((one) => (
        <section key={one} className="mt-4">
          <h3 className="flex items-center gap-3 font-label">
            {t(one === 'mail' ? 'forMail' : one === 'linkedin' ? 'forLinkedin' : 'forWhatsapp')}{' '}
            <CopyButton text={texts[one]} />
          </h3>
          <p className="mt-1 max-w-[44rem] select-all whitespace-pre-line wrap-anywhere bg-tint px-4 pt-3 pb-2">{texts[one]}</p>
        </section>
      ))}
    </>
  )
}
