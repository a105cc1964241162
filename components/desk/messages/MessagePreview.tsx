import { useTranslations } from 'next-intl'

/** The mail as it will arrive, in a frame of its own: it has the colours of a mail, which our pages forbid themselves. */
export function MessagePreview({ src }: { src: string }) {
  const t = useTranslations('beheer.messages')
  return (
    <>
      <iframe
        className="mt-4 block h-[44rem] w-full max-w-[40rem] border border-edge"
        src={src}
        title={t('previewOf')}
        sandbox="allow-popups"
      />
      <p className="mt-3">
        <a className="link inline-block py-px" href={src} target="_blank" rel="noreferrer">
          {t('previewOpen')}
        </a>
      </p>
    </>
  )
}
