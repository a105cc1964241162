/**
 * Where a visitor came from goes along: what the page's own address says of it (`ref`, `utm_source` and its kin) is added to its links to a
 * seminar, a form and a shared link, where those do not say it themselves. Nothing is kept. Without script a link says what it says.
 */
const from = [...new URLSearchParams(location.search)].filter(([name]) => /^(?:utm_\w+|ref)$/.test(name))
const to = ['/seminars/', '/en/seminars/', '/s/', '/en/s/'].map((root) => `main a[href^="${root}"]:not([href$=".ics"])`).join()

if (from.length > 0)
  for (const link of document.querySelectorAll<HTMLAnchorElement>(to)) {
    const query = new URLSearchParams(link.search)
    for (const [name, value] of from) if (!query.has(name)) query.set(name, value)
    link.search = `${query}`
  }

export {}
