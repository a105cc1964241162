/** A process that delivers until it is killed, by its environment. */
import { openDatabase } from '../../lib/database/open'
import { startDelivery } from '../../lib/mail/delivery/delivery'
import { settings } from '../../lib/settings'

startDelivery({
  db: openDatabase(settings()),
  settings: settings(),
  secrets: settings().secrets ?? [],
  site: () => ({ name: 'Podium', email: 'redactie@podium.example' }),
})
