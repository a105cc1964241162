import { localeOf } from '@/lib/http/locale'
import { problem } from '@/lib/http/problem'

const unknown = (request: Request) => problem({ code: 'not_found' }, localeOf(request))

export const dynamic = 'force-dynamic'
export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT }
