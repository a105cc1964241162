/** A calendar file as an answer. */
export const calendarFile = (text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="seminar.ics"',
      'cache-control': 'no-store',
      ...headers,
    },
  })
