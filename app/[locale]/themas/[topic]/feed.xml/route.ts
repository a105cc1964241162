import { topicFeed } from '@/components/feed/route'

export const dynamic = 'force-dynamic'

export const GET = topicFeed('feed.xml')
