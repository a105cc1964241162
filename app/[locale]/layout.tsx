import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/components/site/Document'
import { paperOf } from '@/components/site/head/manifest'
import { currentLocale } from '@/i18n/locale'
import { content } from '@/lib/next/content'
import { settings } from '@/lib/settings'

/** The build renders nothing, and no page may depend on who asks: the server keeps it for everybody, for as long as it is right. */
export const generateStaticParams = () => []

export async function generateMetadata(): Promise<Metadata> {
  const { name, description } = content().site(await currentLocale())
  return {
    metadataBase: new URL(settings().siteUrl),
    title: { template: `%s – ${name}`, default: name },
    description,
  }
}

export async function generateViewport(): Promise<Viewport> {
  const { light, dark } = paperOf(content().site(await currentLocale()))
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light },
      { media: '(prefers-color-scheme: dark)', color: dark },
    ],
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  return <Document locale={await currentLocale()}>{children}</Document>
}
