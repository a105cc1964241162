/**
 * <copy-code data-code data-copy data-copied data-look>: a button that copies the promo code before it, or the text below the heading that it stands in. Without
 * script there is none: it is text that can be selected.
 */
const icon =
  '<svg width="16" height="17" viewBox="0 0 16 17" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><path d="M5.5 5V1H15v12h-3.5M1 5h10.5v11H1z"/></svg>'
const STAYS = 4000

class CopyCode extends HTMLElement {
  connectedCallback() {
    const { code = '', copy = '', copied = '', look = '' } = this.dataset
    const button = document.createElement('button')
    button.type = 'button'
    button.className = look
    const say = (text: string, drawn: string) => {
      button.innerHTML = `${drawn}<span aria-live="polite"></span>`
      // Filled after it stands in the page, or a screen reader does not notice.
      ;(button.lastChild as HTMLElement).textContent = text
    }
    say(copy, icon)
    let timer: ReturnType<typeof setTimeout> | undefined
    button.onclick = async () => {
      try {
        await navigator.clipboard.writeText(code)
      } catch {
        select(this.previousElementSibling ?? this.parentElement?.nextElementSibling)
        return
      }
      const live = button.querySelector('span')
      if (live) live.textContent = copied
      button.querySelector('svg')?.remove()
      clearTimeout(timer)
      timer = setTimeout(() => say(copy, icon), STAYS)
    }
    this.replaceChildren(button)
  }
}

/** Where the clipboard is closed to us, the code is selected, so that the reader's own copy works. */
function select(element: Element | null | undefined) {
  if (element) getSelection()?.selectAllChildren(element)
}

customElements.define('copy-code', CopyCode)
