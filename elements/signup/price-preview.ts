/**
 * <price-preview data-seminar data-price data-locale data-price-id data-was data-words data-pay data-send> around the code and the billing
 * fields: as a code is typed it asks what the price becomes, shows it where the page has its price and on the button, sends it along as
 * what was agreed to, says it to screen readers, and shows the billing fields when there is something to pay. Without script the form
 * works the same: its answer says what was wrong with a code.
 *
 * Around the way to the form on a seminar's page there is no field: then it is the code of the page's own address (`?code=`), which
 * that way takes along.
 */
import { whenShown } from '../when-shown'

const PAUSE = 300

class PricePreview extends HTMLElement {
  private timer?: ReturnType<typeof setTimeout>
  private asking?: AbortController

  connectedCallback() {
    const input = this.input
    if (!input) return whenShown(() => this.fromAddress())
    input.addEventListener('input', () => {
      this.forgive()
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.check(), PAUSE)
    })
    // The browser may have put back what was typed before (the back button): then the price is not the one on the page.
    const agreed = this.agreed
    if (agreed) agreed.value = agreed.defaultValue
    if (input.value !== input.defaultValue) this.check()
  }

  private async fromAddress() {
    const code = new URLSearchParams(location.search).get('code')?.trim()
    if (code) await this.ask(code)
  }

  private get input() {
    return this.querySelector<HTMLInputElement>('input[name=code]')
  }

  /** The price that the visitor sees, which is sent along. */
  private get agreed() {
    return this.closest('form')?.querySelector<HTMLInputElement>('input[name=expectedPrice]')
  }

  /** What the server said was about what stood here before. */
  private forgive() {
    this.refuse(false)
    document.getElementById(`${this.input?.id}-error`)?.remove()
  }

  /** Ties what is said of a refused code to its field, or lets go of it. */
  private refuse(refused: boolean) {
    const { input } = this
    if (!input) return
    const said = this.querySelector('[aria-live]')?.id ?? ''
    const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== said)
    input.setAttribute('aria-describedby', [...others, refused && said].filter(Boolean).join(' '))
    if (refused) input.setAttribute('aria-invalid', 'true')
    else input.removeAttribute('aria-invalid')
    input.closest('.field')?.classList.toggle('wrong', refused)
  }

  private async check() {
    this.asking?.abort()
    const code = this.input?.value.trim()
    if (code) await this.ask(code)
    else this.show(Number(this.dataset.price), '', '')
  }

  private async ask(code: string) {
    const asking = new AbortController()
    this.asking = asking
    const full = Number(this.dataset.price)
    const { seminar, locale } = this.dataset
    try {
      const address = `/api/seminars/${seminar}/codes/${encodeURIComponent(code)}?locale=${locale}`
      const answer = await fetch(address, { signal: asking.signal })
      const said = await answer.json()
      if (answer.ok) this.show(Math.round(Number(said.price.amount) * 100), said.code, said.message ?? '')
      else this.show(full, '', said.detail)
    } catch {
      // Newer typing, or no connection: the form itself will say.
    }
  }

  /** The price in cents, the code that made it so, and what there is to say about it. */
  private show(price: number, code: string, said: string) {
    const full = Number(this.dataset.price)
    const place = document.getElementById(this.dataset.priceId ?? '')
    const now = place?.querySelector('.price-now')
    if (now) now.textContent = this.euro(price)
    // Longer amounts are set smaller (components/seminar/page/Price.tsx).
    const amount = place?.querySelector<HTMLElement>('.fused')
    if (amount) amount.dataset.letters = String(this.euro(price).length)
    if (place) this.strike(place, full, price !== full)
    place?.querySelector('[data-with-code]')?.toggleAttribute('hidden', !code)
    place?.querySelector('[data-without-code]')?.toggleAttribute('hidden', Boolean(code))
    const printed = place?.querySelector('[data-code]')
    if (printed) printed.textContent = code
    this.billing(price > 0)
    this.passOn(code)
    this.agreeTo(price)
    this.refuse(!code && said !== '')
    const words = this.dataset.words?.replace('{price}', this.euro(price)) ?? ''
    const live = this.querySelector('[aria-live]')
    if (live) live.textContent = code || !said ? `${said} ${words}`.trim() : said
  }

  /** What pressing the button comes to: it says so itself (art. 6:230v lid 3 BW). Who joins a waiting list pays nothing yet. */
  private agreeTo(price: number) {
    const { pay, send } = this.dataset
    const button = this.closest('form')?.querySelector('button[type=submit]')
    if (button) button.textContent = price > 0 && pay ? pay.replace('{price}', this.euro(price)) : (send ?? '')
    if (this.agreed) this.agreed.value = (price / 100).toFixed(2)
  }

  private strike(place: HTMLElement, full: number, needed: boolean) {
    let was = place.querySelector<HTMLElement>('.price-was')
    if (!was && needed) {
      const hidden = document.createElement('span')
      hidden.className = 'sr-only'
      hidden.textContent = `${this.dataset.was} `
      was = document.createElement('s')
      was.className = 'price-was'
      was.append(hidden, this.euro(full))
      place.querySelector('.fused')?.prepend(was, ' ')
    }
    if (was) was.hidden = !needed
  }

  /** On to the form. */
  private passOn(code: string) {
    const way = this.querySelector<HTMLAnchorElement>('a.button')
    if (!way || !code) return
    const query = new URLSearchParams(way.search)
    query.set('code', code)
    way.search = `${query}`
  }

  private billing(needed: boolean) {
    const fields = this.querySelector('fieldset')
    if (!fields) return
    fields.hidden = !needed
    fields.disabled = !needed
    for (const field of fields.querySelectorAll('[aria-required]')) field.setAttribute('aria-required', String(needed))
    this.dispatchEvent(new Event('settled', { bubbles: true }))
  }

  private euro(cents: number) {
    const digits = cents % 100 === 0 ? 0 : 2
    const tag = this.dataset.locale === 'en' ? 'en-GB' : 'nl-NL'
    const format = new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return format.format(cents / 100).replace(/\s/g, '\u00a0')
  }
}

customElements.define('price-preview', PricePreview)
