/** Why a seminar does not go on: a sentence that others follow, on pages, in mails and in the API. */
import { expect, it } from 'vitest'
import { finalValue } from '../../../../lib/content/fields/scalars'
import { seminarFields } from '../../../../lib/content/schemas/seminar'

it.each([
  ['De spreker is ziek', 'De spreker is ziek.'],
  ['De spreker is ziek.', 'De spreker is ziek.'],
  ['Wie had dat gedacht?', 'Wie had dat gedacht?'],
  ["Ze zei: 'het gaat niet.'", 'Ze zei: ‘het gaat niet.’'],
])('%s', (written, shown) => expect(finalValue(written, seminarFields.cancelled, 'nl')).toBe(shown))
