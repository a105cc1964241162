/** What a code may be called that is made at the desk. Pure. */

import { normaliseCode } from '../../domain/codes/promo-code'
import { breaksLink } from '../../domain/codes/spelling'
import { say } from './words'

/** More than anybody copies by hand. */
const LONGEST = 40

/** Why not, in a sentence; undefined: it will do. */
export function wrongKey(code: string): string | undefined {
  const [key, sign] = [normaliseCode(code), breaksLink(code)]
  if (key === '') return say('wrong.codeEmpty')
  if (sign !== undefined) return say('wrong.codeBreaksLink', { sign })
  return Array.from(code).length > LONGEST ? say('wrong.tooLong', { most: LONGEST }) : undefined
}
