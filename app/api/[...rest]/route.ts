import { problem } from '@/lib/http/answers/problem'
import { localeOf } from '@/lib/http/requests/locale'

const unknown = (request: Request) => problem({ code: 'not_found' }, localeOf(request))

export const dynamic = 'force-dynamic'
export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT }
