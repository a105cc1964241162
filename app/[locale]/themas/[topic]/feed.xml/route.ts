import { topicFeed } from '@/components/feed/route'

export const dynamic = 'force-static'
export const generateStaticParams = () => []
export const GET = topicFeed('feed.xml')
