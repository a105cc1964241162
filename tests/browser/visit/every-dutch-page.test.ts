/** Every kind of page in Dutch: it can be used by everybody, with a script and without, and tells nobody who reads it. */
import { dutch } from '../../support/pages'
import { everyPage } from './every-page'

everyPage({ locale: 'nl', kinds: dutch, skip: 'Naar de inhoud', form: '/seminars/gratis/aanmelden' })
