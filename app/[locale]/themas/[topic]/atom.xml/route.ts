import { topicFeed } from '@/lib/feeds/route'

export const dynamic = 'force-dynamic'

export const GET = topicFeed('atom.xml')
