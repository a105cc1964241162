import { authorFeed } from '@/components/feed/route'

export const dynamic = 'force-static'
export const generateStaticParams = () => []
export const GET = authorFeed('feed.xml')
