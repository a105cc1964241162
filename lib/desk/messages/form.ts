/** The form of a message, as it is sent and as it is shown. Nothing but what would be lost is refused: a draft may lack all else. */
import { z } from 'zod'
import { audiences, BODY_MOST, SUBJECT_MOST, type Who } from '../../domain/people/message'
import type { Message, Written } from '../../signups/messages/drafts'
import { say } from './words'

/** Control characters that nobody types; of a text of more lines its ends stay. */
const unclean = /(?!\n)[\p{Cc}\p{Cs}]/gu
const cleaned = (text: string) => text.replace(/\r\n?/g, '\n').replace(unclean, ' ').trim()

const text = (most: number, wrong: 'wrong.subject' | 'wrong.body') =>
  z
    .string()
    .default('')
    .transform(cleaned)
    .refine((typed) => Array.from(typed).length <= most, say(wrong, { most }))

export const messageForm = z
  .object({
    who: z.enum(Object.keys(audiences) as [Who, ...Who[]], say('wrong.who')),
    group: z.string().max(200).optional(),
    kind: z.enum(['service', 'news'], say('wrong.kind')),
    subject: text(SUBJECT_MOST, 'wrong.subject').transform((line) => line.replace(/\s+/g, ' ')),
    body: text(BODY_MOST, 'wrong.body'),
  })
  .transform(({ who, group, ...rest }): Omit<Written, 'seminar'> => ({ ...rest, audience: { who, ...(group && { group }) } }))

/** As the form shows it. */
export const messageFields = ({ audience, kind, subject, body }: Message): Record<string, string> => ({
  who: audience.who,
  group: audience.group ?? '',
  kind,
  subject,
  body,
})
