/** What a code may be called that is made at the desk. Pure. */
import { breaksLink } from '../../domain/code-spelling'
import { normaliseCode } from '../../domain/promo-code'
import { say } from './words'

/** More than anybody copies by hand. */
const LONGEST = 40
/** Pages of the desk stand at these. */
const TAKEN = ['nieuw', 'bundel', 'qr']

/** Why not, in a sentence; undefined: it will do. */
export function wrongKey(code: string): string | undefined {
  const [key, sign] = [normaliseCode(code), breaksLink(code)]
  if (key === '') return say('wrong.codeEmpty')
  if (sign !== undefined) return say('wrong.codeBreaksLink', { sign })
  if (Array.from(code).length > LONGEST) return say('wrong.tooLong', { most: LONGEST })
  return TAKEN.includes(key) ? say('wrong.codeTaken') : undefined
}
