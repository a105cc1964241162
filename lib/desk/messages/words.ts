/** What the desk says about messages where no page is being drawn: after a press, under a field. */
import { createTranslator } from 'use-intl/core'
import messages from '../../../messages/desk/messages.json'
import { timeZone } from '../../language/format'

export const say = createTranslator({ locale: 'nl', messages: { messages }, namespace: 'messages', timeZone })
