import '../globals.css'
import type { ReactNode } from 'react'
import { currentLocale } from '@/i18n/locale'

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()}>
      <body>{children}</body>
    </html>
  )
}
