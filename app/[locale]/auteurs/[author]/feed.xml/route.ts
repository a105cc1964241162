import { authorFeed } from '@/components/feed/route'

export const dynamic = 'force-dynamic'

export const GET = authorFeed('feed.xml')
