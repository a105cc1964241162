/** Which words of a page are in which language. */
import type { Page } from 'playwright-core'
import en from '../../../messages/en.json'
import nl from '../../../messages/nl.json'

type Messages = { [key: string]: string | Messages }
const values = (messages: Messages): string[] =>
  Object.values(messages).flatMap((said) => (typeof said === 'string' ? [said] : values(said)))
const ours = new Set(values(en))
/** What only the Dutch catalogue says. */
const dutchOnly = new Set(values(nl).filter((text) => !ours.has(text) && /^[^{<]{4,}$/.test(text)))

/** Words that are in almost every Dutch sentence and in no English one. */
const DUTCH = /^(?:de|het|een|van|voor|niet|zijn|wordt|naar|deze|jouw|bij|ook|maar|aan|uit|met|dat|ik|je)$/i

export const soundsDutch = (text: string) =>
  dutchOnly.has(text) || text.split(/[^\p{L}]+/u).filter((word) => DUTCH.test(word)).length >= 2

/** Words that are English and are not said so. */
export const STIFF =
  /\be-mail\b|^has been$|^it has been$|may be empty|\binclusive\b|comments do not come|\bleading\b|\ba mail\b/i

export interface Said {
  text: string
  /** The nearest language that is said. */
  lang: string
}
/** Every text that a reader sees or hears, with the language it says it is in. */
export const everything = (on: Page): Promise<Said[]> =>
  on.evaluate(() => {
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? ''
    const said: Said[] = [{ text: document.title, lang: document.documentElement.lang }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(/\u00ad/g, '').trim()
      if (text && !node.parentElement?.closest('script, style')) said.push({ text, lang: langOf(node.parentElement) })
    }
    for (const element of document.body.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
        const text = element.getAttribute(name)
        if (text) said.push({ text, lang: langOf(element) })
      }
    return said
  })
