/**
 * <reader-comments data-src data-company data-title data-sandbox>: what readers say, in a frame of our own page, once the reader
 * has pressed for it, or said before on this device that it may always come. The words of every state stand in the page; this shows
 * the ones that hold. Storage is touched only after the reader ticked the box.
 */
import { whenShown } from '../when-shown'

type Part = 'ask' | 'loading' | 'remembered' | 'trouble'
const KEY = 'reacties'
/** How long the company has before we say that it does not come, in milliseconds. */
const PATIENCE = 15_000
const html = document.documentElement
const dark = matchMedia('(prefers-color-scheme: dark)')
const theme = () => html.dataset.theme ?? (dark.matches ? 'dark' : 'light')

class ReaderComments extends HTMLElement {
  private frame?: HTMLIFrameElement
  private waiting?: ReturnType<typeof setTimeout>

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const pressed = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do
      if (pressed === 'show') this.remember()
      if (pressed === 'forget') this.forget()
      else if (pressed) this.load().focus()
    })
    addEventListener('message', (event) => this.hear(event))
    const tell = () => this.frame?.contentWindow?.postMessage({ theme: theme() }, location.origin)
    dark.addEventListener('change', tell)
    new MutationObserver(tell).observe(html, { attributeFilter: ['data-theme'] })
    // A page that is made ready ahead may never be looked at.
    if (this.remembers) whenShown(() => this.load())
  }

  private get remembers() {
    try {
      return localStorage.getItem(KEY) === this.dataset.company
    } catch {
      return false
    }
  }

  private remember() {
    try {
      if (this.querySelector('input')?.checked) localStorage.setItem(KEY, this.dataset.company ?? '')
    } catch {
      // Asked again next time, then.
    }
  }

  private forget() {
    localStorage.removeItem(KEY)
    const box = this.querySelector('input')
    if (box) box.checked = false
    this.close('ask')
    this.querySelector<HTMLElement>('[data-do=show]')?.focus()
  }

  private load() {
    this.close('loading')
    const frame = document.createElement('iframe')
    frame.title = this.dataset.title ?? ''
    frame.setAttribute('sandbox', this.dataset.sandbox ?? '')
    frame.height = '0'
    frame.src = `${this.dataset.src}#${theme()}`
    this.waiting = setTimeout(() => this.close('trouble'), PATIENCE)
    this.frame = frame
    this.append(frame)
    return frame
  }

  /** Without a frame, and with these words. */
  private close(part: Part) {
    clearTimeout(this.waiting)
    this.frame?.remove()
    this.frame = undefined
    this.show(part)
  }

  /** That it is remembered is said whenever it is. */
  private show(part?: Part) {
    for (const one of this.querySelectorAll<HTMLElement>('[data-part]'))
      one.hidden = one.dataset.part !== part && !(one.dataset.part === 'remembered' && this.remembers)
  }

  /** Our own page in the frame tells how it goes, and how high it is. */
  private hear({ source, origin, data }: MessageEvent) {
    if (!this.frame || source !== this.frame.contentWindow || origin !== location.origin) return
    if (data.state === 'failed') return this.close('trouble')
    if (data.state === 'ready') {
      clearTimeout(this.waiting)
      this.show()
    }
    if (data.height > 0) this.frame.height = String(Math.ceil(data.height))
  }
}

customElements.define('reader-comments', ReaderComments)
