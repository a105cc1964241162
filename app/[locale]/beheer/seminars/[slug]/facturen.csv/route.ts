import { downloading } from '../download'

export const dynamic = 'force-dynamic'

export const GET = downloading({ what: 'facturen', as: 'csv' })
