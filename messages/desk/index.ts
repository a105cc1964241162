/** The words of the desk: Dutch, as it is for who makes the publication. A file for each part of it; below `beheer` in next-intl. */
import codes from './codes.json'
import door from './door.json'
import figures from './figures.json'
import frame from './frame.json'
import log from './log.json'
import mail from './mail.json'
import messages from './messages.json'
import partners from './partners.json'
import people from './people.json'
import seminars from './seminars.json'
import signIn from './sign-in.json'

export const deskWords = { frame, seminars, signIn, log, codes, partners, people, mail, messages, door, figures }
export type DeskWords = typeof deskWords
