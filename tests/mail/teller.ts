/** A process that presses "send" on a message, and delivers, until it is killed; by its environment. */
import { openDatabase } from '../../lib/database/open'
import { startDelivery } from '../../lib/mail/delivery/delivery'
import { settings } from '../../lib/settings'
import { sendMessage } from '../../lib/signups/messages/send'

const [id = '', count, changedAt] = process.argv.slice(2)
const db = openDatabase(settings())
const seen = { count: Number(count), changedAt: Number(changedAt) }
process.stdout.write('pressed\n')
await sendMessage(db, { id, actor: 'noor@podium.example', seen, partnerOf: () => undefined }, Number(changedAt))
process.stdout.write('written\n')
startDelivery({
  db,
  settings: settings(),
  secrets: settings().secrets ?? [],
  site: () => ({ name: 'Podium', email: 'redactie@podium.example' }),
})
