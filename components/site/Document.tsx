import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import elements from '@/.podium/elements.json'
import typefaces from '@/.podium/typefaces.json'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { lookOf } from '@/lib/look/look'
import { digestOfTokens, LOOK, tokensOf } from '@/lib/look/sheet'
import { content } from '@/lib/next/content'
import { ElementScript } from './ElementScript'
import { speculation } from './head/speculation'

const piazzolla = new URL('@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-normal.woff2', import.meta.url)

/** The frame of every HTML document: the theme before the first paint, the font, our elements. */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const look = lookOf(content().site(locale))
  const font = look.typeface === 'piazzolla' ? piazzolla.pathname : typefaces[look.typeface].font
  preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const DevWatch = process.env.NODE_ENV === 'development' ? (await import('@/components/dev/DevWatch')).DevWatch : undefined
  return (
    // The theme's script sets data-theme before React sees the document in `next dev`.
    <html lang={locale} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the root layout's own */}
      <head>
        <script src={elements.theme} />
        <LookMark tokens={tokensOf(look, typefaces)} />
        {/* Browsers that know no SVG here, and feed readers, take the .ico. */}
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href={address.manifest(locale)} />
        <ElementScript src={elements.elements} />
      </head>
      <body>
        {children}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; a data block, not a script */}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculation }} />
        {DevWatch && <DevWatch />}
      </body>
    </html>
  )
}

/** By which the server joins the look to the sheet. In `npm run dev` the sheets are Next's own: there it stands beside them. */
function LookMark({ tokens }: { tokens: string | undefined }) {
  if (tokens === undefined) return null
  if (process.env.NODE_ENV !== 'development') return <meta name={LOOK} content={digestOfTokens(tokens)} />
  // biome-ignore lint/security/noDangerouslySetInnerHtml: colours that were checked, and our own sheet
  return <style dangerouslySetInnerHTML={{ __html: tokens }} />
}
