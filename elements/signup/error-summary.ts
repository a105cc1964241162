/**
 * <error-summary> around what is wrong with a form: as somebody mends a field its line goes, and its mark at the field; with the last
 * one all of it goes. It says what the server said, so what is typed now is not judged. Without script it stays until the form is sent.
 */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    for (const kind of ['input', 'change']) form?.addEventListener(kind, (event) => this.mended(event.target as HTMLElement))
    // Fields that need not be filled in any more: <price-preview> says so.
    form?.addEventListener('settled', () => this.follow((field) => field.matches(':disabled')))
  }

  private mended(field: HTMLElement) {
    if (!this.lines.some(([, id]) => id === field.id)) return
    field.removeAttribute('aria-invalid')
    field.closest('.wrong')?.classList.remove('wrong')
    document.getElementById(`${field.id}-error`)?.remove()
    this.follow((one) => one === field)
  }

  /** Each line with the id of its field. */
  private get lines(): [line: Element, id: string][] {
    const links = [...this.querySelectorAll('li a')]
    return links.map((link) => [link.closest('li') as Element, link.getAttribute('href')?.slice(1) ?? ''])
  }

  private follow(isSettled: (field: HTMLElement) => boolean) {
    for (const [line, id] of this.lines) {
      const field = document.getElementById(id)
      if (field && isSettled(field)) line.remove()
    }
    if (this.lines.length > 0) return
    this.remove()
    document.title = document.title.replace(/^[^:]+: /, '')
  }
}

customElements.define('error-summary', ErrorSummary)
