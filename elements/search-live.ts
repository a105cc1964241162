/**
 * <search-live> around the search page: while one types it asks for the page of what is in the field, and puts its results in the
 * place of those that are there. The address follows, so that a reader can come back to it or pass it on; focus stays in the field.
 * Without script, or when an answer does not come, the form works.
 */
const TYPING = 180

class SearchLive extends HTMLElement {
  private timer?: ReturnType<typeof setTimeout>
  private asking?: AbortController
  /** What the results on the page are of. */
  private shown = ''

  connectedCallback() {
    this.shown = this.input.defaultValue
    this.input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.soon()
    })
    this.input.addEventListener('compositionend', () => this.soon())
    this.input.form?.addEventListener('submit', () => this.stop())
    // The browser may have put back what was typed before (the back button).
    if (this.input.value.trim() !== this.shown) this.soon()
  }

  disconnectedCallback() {
    this.stop()
  }

  private get input() {
    return this.querySelector('input[type=search]') as HTMLInputElement
  }

  private stop() {
    clearTimeout(this.timer)
    this.asking?.abort()
  }

  private soon() {
    this.stop()
    this.timer = setTimeout(() => this.look(), TYPING)
  }

  private async look() {
    const text = this.input.value.trim()
    if (text === this.shown) return
    const asking = new AbortController()
    this.asking = asking
    const url = new URL(this.input.form?.action ?? location.href)
    if (text) url.searchParams.set('q', text)
    try {
      const answer = await fetch(url, { signal: asking.signal })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (!asking.signal.aborted) this.show(page, text, url)
    } catch {
      // Newer typing, or no connection: what is there stays, and Enter asks again.
    }
  }

  private show(page: Document, text: string, url: URL) {
    const [fresh, old] = [page, document].map((one) => one.getElementById('gevonden'))
    if (!fresh || !old) return
    old.replaceWith(fresh)
    this.shown = text
    document.title = page.title
    history.replaceState(history.state, '', url)
    const [there, here] = [page, document].map((one) => one.querySelector<HTMLAnchorElement>('.footer a[hreflang]'))
    if (there && here) here.setAttribute('href', there.getAttribute('href') ?? '')
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = fresh.dataset.said ?? ''
  }
}

customElements.define('search-live', SearchLive)
