import { siteFeed } from '@/lib/feeds/route'

export const dynamic = 'force-dynamic'

export const GET = siteFeed('feed.json')
