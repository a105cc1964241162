/** What a house drew itself, as an edition has it. */
import type { Drawing, Icon } from './drawing'

export interface Drawn {
  wordmark?: Drawing
  icon?: Icon
}
