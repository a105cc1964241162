import { downloading } from '../download'

export const dynamic = 'force-dynamic'

export const GET = downloading({ what: 'aanwezigen', as: 'xlsx' })
