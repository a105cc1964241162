import type { CalendarFile } from './calendar'

/** A calendar file as an answer. */
export const calendarFile = ({ method, text }: CalendarFile, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': 'attachment; filename="seminar.ics"',
      'cache-control': 'no-store',
      ...headers,
    },
  })
