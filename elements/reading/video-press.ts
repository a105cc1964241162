/**
 * <video-press data-src data-title> around a link to a film elsewhere: the link becomes a button that puts the film in its own place,
 * in a frame of our own page. Nothing is loaded from there before. Without script it is a link.
 */
class VideoPress extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a')
    if (!link) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = link.className
    button.append(...link.childNodes)
    button.onclick = () => this.play(button)
    link.replaceWith(button)
  }

  private play(button: HTMLElement) {
    const frame = document.createElement('iframe')
    frame.title = this.dataset.title ?? ''
    frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture'
    frame.src = this.dataset.src ?? ''
    button.replaceWith(frame)
    frame.focus()
  }
}

customElements.define('video-press', VideoPress)
