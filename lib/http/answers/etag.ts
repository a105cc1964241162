/** Whether a client has what it asks for (RFC 9110, 13.1.2). */

/** A browser sends one tag, a cache a few. */
const LONGEST = 1000

/** Whether `If-None-Match` names this tag; weak and strong compare the same here. */
export const namesTag = (header: string, etag: string): boolean =>
  header === etag ||
  header
    .slice(0, LONGEST)
    .split(',')
    .some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
