/** To the editors: what an author said of their article. */
import type { AuthorWord } from '../../../outbox/notice'
import { wordsOf } from '../content'

interface About {
  name: string
  siteUrl: string
}

/** Plain text: what somebody typed is quoted, and nothing in it is a link of ours. */
export function authorWord(word: AuthorWord, { name, siteUrl }: About): { subject: string; text: string } {
  const t = wordsOf('nl')
  const { title, kind, where } = word
  const said = kind === 'agreed' ? [] : [...(where ? [t('authorWord.where', { where })] : []), quoted(word.text ?? '')]
  const intro = kind === 'agreed' ? t('authorWord.agreed', { title }) : t('authorWord.remark', { title, name: word.name ?? '' })
  const subject = t(kind === 'agreed' ? 'authorWord.agreedSubject' : 'authorWord.remarkSubject', { title })
  return { subject: subject.replace(/\s+/g, ' '), text: `${[intro, ...said, `${name}\n${siteUrl}`].join('\n\n')}\n` }
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
