/** What axe does not look at, asked of the page itself (in the browser): each function gives what is wrong, in words. */

/** WCAG 2.5.8: 24 by 24 CSS pixels, or so far from others that a circle of 24 around it touches none. Links in a line of text are exempt. */
export function smallTargets(): string[] {
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, label')]
    .filter((element) => visible(element) && !element.closest('.sr-only, .skip'))
    .filter((element) => element.tagName !== 'LABEL' || element.querySelector('input[type=radio], input[type=checkbox]'))
    .filter((element) => !element.matches('input.sr-only'))
  const boxes = all.map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 0)
  const inText = (element: Element) => {
    const block = element.closest('p, li, dd, dt, td, th, figcaption, h1, h2, h3, h4, address, caption')
    if (!block || getComputedStyle(element).display !== 'inline') return false
    return (block.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
  }
  const far = (one: DOMRect, other: DOMRect) => {
    const [x, y] = [one.x + one.width / 2, one.y + one.height / 2]
    const dx = Math.max(other.left - x, x - other.right, 0)
    const dy = Math.max(other.top - y, y - other.bottom, 0)
    return Math.hypot(dx, dy) >= 12
  }
  return boxes
    .filter(({ element, box }) => (box.width < 24 || box.height < 24) && !inText(element))
    .filter(({ element, box }) =>
      boxes.some((other) => other.element !== element && !other.element.contains(element) && !far(box, other.box)),
    )
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`)
}

/** Anything with words or a control in it that reaches past the right edge of the window, outside a region that scrolls by itself. */
export function overflowing(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/(auto|scroll)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const width = document.documentElement.clientWidth
  const found: string[] = []
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('.sr-only, .skip, svg, [aria-hidden=true]')) continue
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (own.length === 0 && !element.matches('input, button, img')) continue
    const ends = own.map((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect().right
    })
    const right = own.length > 0 ? Math.max(...ends) : element.getBoundingClientRect().right
    if (right > width + 1 && !scrolls(element.parentElement))
      found.push(`${element.tagName} "${(element.textContent ?? '').trim().slice(0, 40)}" to ${Math.round(right)} of ${width}`)
  }
  return found
}

/** One h1, no level skipped, a main, a title. */
export function outline(): string[] {
  const wrong: string[] = []
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility())
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${levels.filter((level) => level === 1).length} × h1`)
  for (const [index, level] of levels.entries())
    if (index > 0 && level > (levels[index - 1] ?? 0) + 1)
      wrong.push(`h${levels[index - 1]} → h${level} at "${headings[index]?.textContent}"`)
  if (document.querySelectorAll('main').length !== 1) wrong.push('no main, or more than one')
  if (!document.title.trim()) wrong.push('no title')
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1))
    if (id && !document.getElementById(id)) wrong.push(`#${id} leads nowhere`)
  }
  return wrong
}

/** What can be focused and shows no difference when it is: no outline, or one as wide as nothing. */
export function withoutFocusMark(): string[] {
  const found: string[] = []
  const focusable = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
  )
  for (const element of focusable) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    element.focus({ focusVisible: true } as FocusOptions)
    if (document.activeElement !== element) continue
    // The mark of a hidden radio button is drawn on its label.
    const marked = [element, element.nextElementSibling, element.parentElement].some((one) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' }
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!marked) found.push(element.outerHTML.slice(0, 80))
  }
  return found
}

/** Text that is cut off when a reader sets their own spacing (WCAG 1.4.12). */
export function cutBySpacing(): string[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets.push(sheet)
  const cut = [...document.body.querySelectorAll('*')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = /hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY)
    if (!hides || element === document.body || element.closest('.sr-only, .skip, [aria-hidden=true]')) return false
    return element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
  })
  document.adoptedStyleSheets.pop()
  return cut.map((element) => element.outerHTML.slice(0, 80))
}

/** What moves longer than a blink, where the reader has asked for less motion: transitions, animations, scrolling by itself. */
export function moving(): string[] {
  const longest = (times: string) =>
    Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000)))
  const found: string[] = []
  for (const element of document.querySelectorAll('*'))
    for (const pseudo of [undefined, '::before', '::after']) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo)
      const animated = animationName !== 'none' && longest(animationDuration) > 1
      if (longest(transitionDuration) > 1 || animated || scrollBehavior === 'smooth')
        found.push(`${element.outerHTML.slice(0, 60)} ${pseudo ?? ''}`)
    }
  return found
}

/** What is chosen, or where one is, and looks like what is not: for the browser's own colours, which take our grounds away. */
export function chosenAlike(): string[] {
  const ground = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element)
    return /, 0\)$/.test(backgroundColor) && element.parentElement ? ground(element.parentElement) : backgroundColor
  }
  // Weight is left out: alone it is not seen by everybody.
  const looks = (element: Element) => {
    const { color, outlineStyle, borderBottomColor, borderBottomStyle, borderBottomWidth } = getComputedStyle(element)
    const edge = borderBottomStyle === 'none' || borderBottomWidth === '0px' ? 'none' : borderBottomColor
    return [color, ground(element), outlineStyle, edge === ground(element) ? 'none' : edge].join(' ')
  }
  const found: string[] = []
  for (const chosen of document.querySelectorAll('nav [aria-current], :checked + span')) {
    const other = chosen.matches('span')
      ? document.querySelector('input[type=radio]:not(:checked) + span')
      : chosen.parentElement?.querySelector('a:not([aria-current])')
    if (other && chosen.checkVisibility() && looks(chosen) === looks(other)) found.push(chosen.outerHTML.slice(0, 80))
  }
  return found
}

/** Buttons, fields and lit words that have no edge all around them. */
export function edgeless(): string[] {
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
  const edged = (element: Element) => {
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    return outlined || sides.every((side) => style[`border${side}Style`] !== 'none' && style[`border${side}Width`] !== '0px')
  }
  return [...document.querySelectorAll('.button, .input, .search-form, .segments, .lit, .promo-ticket, .error-summary')]
    .filter((element) => element.checkVisibility() && !edged(element))
    .map((element) => element.outerHTML.slice(0, 80))
}
