/**
 * <theme-switch>: remembers which of its radio buttons was chosen. Without it they work too, by CSS alone, until the next page.
 */
const root = document.documentElement

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.show()
    // theme.ts follows a choice that was made elsewhere.
    new MutationObserver(() => this.show()).observe(root, { attributeFilter: ['data-theme'] })
    // Some browsers put back which one was chosen when the page was left.
    addEventListener('pageshow', () => this.show())
    this.addEventListener('change', (event) => choose((event.target as HTMLInputElement).value))
  }

  private show() {
    const chosen = this.querySelector<HTMLInputElement>(`[value="${root.dataset.theme ?? 'system'}"]`)
    if (chosen) chosen.checked = true
  }
}

function choose(theme: string) {
  const own = theme !== 'system'
  if (own) root.dataset.theme = theme
  else delete root.dataset.theme
  try {
    if (own) localStorage.setItem('theme', theme)
    else localStorage.removeItem('theme')
  } catch {
    // Not remembered, then.
  }
}

customElements.define('theme-switch', ThemeSwitch)
