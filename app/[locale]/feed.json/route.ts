import { siteFeed } from '@/components/feed/route'

export const dynamic = 'force-dynamic'

export const GET = siteFeed('feed.json')
