/**
 * <seminar-seats data-src data-left data-full data-waitlist>: asks how many seats are left once it comes near the window, and draws one
 * square per seat. When that fails, or hardly anyone has come yet, what the page says stays as it is: how many there are.
 */
import { whenShown } from '../when-shown'

interface State {
  status: string
  capacity: number
  seatsLeft: number | null
  waitlist: boolean
}
const ROW = 20
const PITCH = 14
/** Above this many seats, and where the seats are not shown, there is only the sentence. */
const MOST = 200
/** A seat that is free is an outline. Here, and not in the sheet, which every page has. */
const FREE = 'class="free" fill="none" stroke="var(--color-edge)" stroke-width="1.5"'
/** From this part of the seats on it helps to know how many are taken: eighty empty squares invite nobody. */
const TAKEN = 0.1

const at = (seat: number) => `${(seat % ROW) * PITCH} ${Math.floor(seat / ROW) * PITCH}`
const squares = (from: number, to: number, inset: number) => {
  const side = 9 - 2 * inset
  let path = ''
  for (let seat = from; seat < to; seat++) path += `M${at(seat)}m${inset} ${inset}h${side}v${side}h-${side}z`
  return path
}

class SeminarSeats extends HTMLElement {
  connectedCallback() {
    new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        whenShown(() => this.ask())
      },
      { rootMargin: '200px' },
    ).observe(this)
  }

  async ask() {
    try {
      const answer = await fetch(this.dataset.src ?? '')
      if (answer.ok) this.show(await answer.json())
    } catch {
      // No answer, no squares.
    }
  }

  show({ status, capacity, seatsLeft, waitlist }: State) {
    if (status === 'full') this.full(waitlist)
    if (seatsLeft === null) return
    const taken = capacity - seatsLeft
    if (taken < capacity * TAKEN) return
    const sentence = (this.dataset[seatsLeft ? 'left' : 'full'] ?? '').replace(
      '#',
      seatsLeft.toLocaleString(document.documentElement.lang),
    )
    const line = this.querySelector('p')
    if (line) line.textContent = sentence
    const svg = this.querySelector('svg')
    if (!svg || capacity > MOST) return
    svg.setAttribute('aria-label', sentence)
    svg.setAttribute('role', 'img')
    svg.removeAttribute('aria-hidden')
    svg.innerHTML = `<path d="${squares(0, taken, 0)}"/><path ${FREE} d="${squares(taken, capacity, 0.75)}"/>`
  }

  /** The way to a seat becomes the way to the waiting list: no longer lit. Without a waiting list it goes. */
  full(waitlist: boolean) {
    const button = this.parentElement?.querySelector('.button')
    if (!waitlist) return button?.remove()
    if (!button) return
    button.classList.remove('way')
    button.textContent = this.dataset.waitlist ?? ''
  }
}

customElements.define('seminar-seats', SeminarSeats)
