/** Whether somebody follows a link, or a machine that looks ahead: only people count as visits. */
import { isbot } from 'isbot'

interface Asking {
  method: string | null | undefined
  userAgent: string | null | undefined
  /** `Sec-Purpose`, or `Purpose` of older browsers: a page that is fetched or drawn ahead says so. */
  purpose: string | null | undefined
}

/** A program says who it is at the beginning. */
const LONGEST = 1000

export const isPerson = ({ method, userAgent, purpose }: Asking): boolean =>
  method === 'GET' && !/prefetch|preview/i.test(purpose ?? '') && !!userAgent && !isbot(userAgent.slice(0, LONGEST))
