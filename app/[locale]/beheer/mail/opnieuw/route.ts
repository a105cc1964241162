import { z } from 'zod'
import { database } from '@/lib/database/open'
import { tryAgain } from '@/lib/desk/outbox/outbox'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'

export const dynamic = 'force-dynamic'

/** Another try: of one mail, or of all that failed. */
export const POST = deskPost(z.object({ id: z.uuid().optional() }), deskPath.mail, async ({ fields, who, now }) => {
  const tried = await tryAgain(database(), fields.id === undefined ? 'failed' : { id: fields.id }, who, now)
  const said = tried === 1 ? 'De mail wordt opnieuw geprobeerd.' : `${tried} mails worden opnieuw geprobeerd.`
  return {
    to: deskPath.mail,
    said: tried === 0 ? 'Er was niets opnieuw te proberen: hij is al weg, of wordt nu verstuurd.' : said,
  }
})
