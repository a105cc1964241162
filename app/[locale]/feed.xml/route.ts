import { siteFeed } from '@/components/feed/route'
import { locales } from '@/lib/addresses'

export const dynamic = 'force-static'
export const generateStaticParams = () => locales.map((locale) => ({ locale }))
export const GET = siteFeed('feed.xml')
