/** What the desk says about codes where no page is being drawn: after a press, under a field. Dutch, from messages/desk/codes.json. */
import { createTranslator } from 'use-intl/core'
import codes from '../../../messages/desk/codes.json'
import { timeZone } from '../../language/format'

export const say = createTranslator({ locale: 'nl', messages: { codes }, namespace: 'codes', timeZone })
