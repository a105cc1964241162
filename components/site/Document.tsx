import type { ReactNode } from 'react'
import elements from '@/.podium/elements.json'
import type { Locale } from '@/lib/addresses'

const font = new URL('@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-normal.woff2', import.meta.url)

/** The frame of every HTML document: the theme before the first paint, the font, our elements. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    // The theme's script sets data-theme before React sees the document in `next dev`.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script src={elements.theme} />
        <link rel="preload" as="font" type="font/woff2" href={font.pathname} crossOrigin="anonymous" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script type="module" src={elements.elements} />
      </head>
      <body>{children}</body>
    </html>
  )
}
