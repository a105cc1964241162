import { authorFeed } from '@/lib/feeds/route'

export const dynamic = 'force-dynamic'

export const GET = authorFeed('atom.xml')
