import type { Locale } from './lib/domain/locale'
import type { DeskWords } from './messages/desk'
import type messages from './messages/nl.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    /** `beheer`: the words of the desk, which is Dutch alone. */
    Messages: typeof messages & { beheer: DeskWords }
  }
}
