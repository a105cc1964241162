/**
 * <share-links data-copy data-copied data-sheet> around a link to mail and the address of the page: the address becomes a button that
 * copies it, and where the device has a share sheet of its own a button opens that. Nobody else is asked anything.
 */
const COPIED_STAYS = 4000

function textButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.innerHTML = '<span aria-live="polite"></span>'
  ;(button.firstChild as HTMLElement).textContent = text
  button.onclick = act
  return button
}

class ShareLinks extends HTMLElement {
  connectedCallback() {
    const address = this.querySelector<HTMLElement>('[data-address]')
    if (!address) return
    const url = address.textContent ?? ''
    const { copy = '', copied = '', sheet = '' } = this.dataset
    const copier = textButton(copy, async () => {
      try {
        await navigator.clipboard.writeText(url)
      } catch {
        // The clipboard is closed to us: the address comes back, selected, for the reader's own copy.
        copier.replaceWith(address)
        getSelection()?.selectAllChildren(address)
        return
      }
      const said = copier.firstChild as HTMLElement
      said.textContent = copied
      setTimeout(() => {
        said.textContent = copy
      }, COPIED_STAYS)
    })
    address.replaceWith(copier)
    if (!navigator.share) return
    // Who closes the sheet has not shared: that is no error.
    const share = () => void navigator.share({ title: document.title, url }).catch(() => undefined)
    copier.after(textButton(sheet, share))
  }
}

customElements.define('share-links', ShareLinks)
