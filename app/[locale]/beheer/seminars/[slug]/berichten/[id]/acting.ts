import type { z } from 'zod'
import { messagesPath } from '@/lib/desk/messages/paths'
import { deskPost, type Outcome, type SentAtDesk } from '@/lib/desk/press'
import { type Found, find } from './find'

const here = ({ slug = '', id = '' }: Record<string, string>) => messagesPath.one(decodeURIComponent(slug), id)

interface Acting<Fields> extends SentAtDesk<Fields>, Found {
  /** The message's page. */
  page: string
}

/** A form of a message's page. */
export const acting = <Schema extends z.ZodType>(schema: Schema, act: (sent: Acting<z.output<Schema>>) => Promise<Outcome>) =>
  deskPost(schema, here, async (sent) => {
    const found = await find(sent.params, sent.now)
    return found ? await act({ ...sent, ...found, page: here(sent.params) }) : { gone: true }
  })
