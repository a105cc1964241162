/** A process that delivers until it is killed: `node --import tsx tests/mail/deliverer.ts`, by its environment. */
import { openDatabase } from '../../lib/database/open'
import { startDelivery } from '../../lib/mail/delivery'
import { settings } from '../../lib/settings'

startDelivery({
  db: openDatabase(settings()),
  settings: settings(),
  secrets: settings().secrets ?? [],
  site: () => ({ name: 'Podium', email: 'redactie@podium.example' }),
})
