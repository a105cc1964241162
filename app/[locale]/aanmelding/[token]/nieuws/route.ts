import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { YES } from '@/lib/domain/sign-up/request'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { setNews } from '@/lib/signups/news/news'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** The box: whether one wants mails about something else. */
export const POST = pressing((token, _, fields) =>
  setNews(database(), { token, secrets: secrets(settings()), wants: fields.news === YES }, clock.now()),
)
