/** To the editors: a change came in by a push, and did not go live. It is about no sign-up, so it does not pass through the outbox. */
import { wordsOf } from '../content'

interface About {
  /** Files and lines, as the command says them. */
  lines: string[]
  name: string
  siteUrl: string
}

export function notPublished({ lines, name, siteUrl }: About): { subject: string; text: string } {
  const t = wordsOf('nl')
  const parts = [t('notPublished.intro'), lines.join('\n'), t('notPublished.next'), `${name}\n${siteUrl}`]
  return { subject: t('notPublished.subject'), text: `${parts.join('\n\n')}\n` }
}
