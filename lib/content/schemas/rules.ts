/** What a text must look like, beyond its type; each names the rule (words/nl.ts) that says what would be right. Applied to what the editor typed. */
import { z } from 'zod'
import { normaliseCode, readDiscount } from '../../domain/codes/promo-code'
import { breaksLink } from '../../domain/codes/spelling'
import { asHex } from '../../look/colour'
import { plainAddress } from '../../reserved'
import { safeAddress } from '../mdx/links/addresses'
import type { Rule } from '../words/rules'
import { isSlug } from './slug'

export { isSlug, slugLike } from './slug'

const typed = (fits: (text: string) => boolean, rule: Rule, more: object = {}) =>
  z.string().refine(fits, { params: { rule, ...more } })

/** How the pages of a list are called in its address. */
export const PAGES = ['pagina', 'page']

export const slug = typed(isSlug, 'notSlug').refine((text) => !PAGES.includes(text), { params: { rule: 'slugReserved' } })

const isWeb = (text: string) => /^https?:\/\/[^\s/]\S*$/.test(text) && URL.canParse(text)
export const webAddress = typed(isWeb, 'notWeb')
export const linkAddress = typed((text) => isWeb(text) || /^(mailto:|tel:|\/(?!\/))\S+$/.test(text), 'notLink')
const email = z.email()
export const emailAddress = typed((text) => email.safeParse(text).success, 'notEmail')
export const pictureAddress = typed((text) => safeAddress(text, 'image'), 'notPicture')
export const oldPath = typed((text) => /^\/[^\s?#]*$/.test(text) && /[^/]/.test(text), 'notPath').refine(
  (text) => plainAddress(text) !== undefined,
  { params: { rule: 'notPathPercent' } },
)
/** In the menu: our own pages, by their Dutch address. */
export const menuAddress = typed((text) => /^\/(?!\/)[^\s?#]*$/.test(text) && !/^\/en(?:\/|$)/.test(text), 'notMenuAddress')
/** No more characters than there is room for. */
export const short = (most: number) => typed((text) => text.length <= most, 'tooManyLetters', { most })
/** Of a question of a seminar: it stands in addresses and in the API. */
export const questionKey = typed((text) => /^[a-z][a-z0-9-]{0,29}$/.test(text), 'notQuestionKey')
/** Of a broadcast: its address is sent by mail later. */
export const FOLLOWS = 'volgt'
/** Where a broadcast is: its address, or the word that says that it follows. */
export const broadcast = typed((text) => text === FOLLOWS || isWeb(text), 'notBroadcast')

export const colour = typed((text) => asHex(text) !== undefined, 'notColour')

/** Of a name that stands in large letters above every page. */
const LONGEST_WORDMARK = 60
export const wordmark = typed((text) => text.length <= LONGEST_WORDMARK && !/^(?:[a-z]+:)?\/\//i.test(text), 'notWordmark', {
  most: LONGEST_WORDMARK,
})
export const drawn = typed((text) => safeAddress(text, 'image') && /\.(?:svg|png)$/i.test(text), 'notIcon')

export const shortname = typed((text) => /^[a-z\d](?:[a-z\d-]{0,60}[a-z\d])?$/.test(text), 'notShortname')

export const whole = (least: number, example: number) =>
  typed((text) => /^\d{1,9}$/.test(text) && Number(text) >= least, 'notWhole', { least, example })
/** More than nothing, in hundredths at most. */
export const amount = (most: number, example: number) =>
  typed((text) => /^\d{1,4}(?:\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= most, 'notAmount', {
    most,
    example,
  })
export const sentence = typed((text) => !/^(true|false|ja|nee|yes|no|x|1|0)$/i.test(text), 'notSentence')
export const year = typed((text) => /^\d{4}$/.test(text), 'notYear')

export const code = typed((text) => normaliseCode(text) !== '', 'codeEmpty').refine((text) => breaksLink(text) === undefined, {
  params: { rule: 'codeBreaksLink' },
})
/** A number alone is a percentage to some and euros to others; in YAML as in prices cents come after a full stop. */
export const discount = typed((text) => isDiscount(text) && !/^\d+,\d+$/.test(text.trim()), 'notDiscount').refine(
  (text) => !/^\d+$/.test(text.trim()),
  { params: { rule: 'discountUnclear' } },
)

function isDiscount(text: string): boolean {
  try {
    readDiscount(text)
    return true
  } catch {
    return false
  }
}
