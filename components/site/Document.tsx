import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import elements from '@/.podium/elements.json'
import type { Locale } from '@/lib/addresses'
import { ElementScript } from './ElementScript'
import { speculation } from './speculation'

const font = new URL('@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-normal.woff2', import.meta.url)

/** The frame of every HTML document: the theme before the first paint, the font, our elements. */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  preload(font.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const DevWatch = process.env.NODE_ENV === 'development' ? (await import('@/components/dev/DevWatch')).DevWatch : undefined
  return (
    // The theme's script sets data-theme before React sees the document in `next dev`.
    <html lang={locale} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the root layout's own */}
      <head>
        <script src={elements.theme} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
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
