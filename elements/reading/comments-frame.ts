/**
 * In the frame of the reactions, never on a page: fetches the company's script, tells the page around it how high we are and how it
 * goes, and follows its theme. See app/kader/[locale]/reacties/[slug]/route.ts.
 */
interface Config {
  page: Record<'url' | 'identifier' | 'title', string>
  language: string
  callbacks: { onReady: (() => void)[] }
}
type Company = Window & { DISQUS?: { reset(options: { reload: boolean; config: unknown }): void }; disqus_config?: unknown }

const page = window as Company
const { script = '', url = '', identifier = '', title = '', language = 'nl' } = document.currentScript?.dataset ?? {}
const say = (what: object) => parent.postMessage(what, location.origin)
const wear = (theme: string) => {
  document.documentElement.dataset.theme = theme
}

/** The company reads what it must know off `this`. */
function config(this: Config) {
  Object.assign(this.page, { url, identifier, title })
  this.language = language
  this.callbacks.onReady = [() => say({ state: 'ready' })]
}

function start() {
  wear(location.hash.slice(1))
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== location.origin || !data.theme) return
    wear(data.theme)
    // It looks at our colours when it begins, and only then.
    page.DISQUS?.reset({ reload: true, config })
  })
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => say({ height: document.body.offsetHeight })).observe(document.body)
    page.disqus_config = config
    const company = document.createElement('script')
    company.src = script
    company.onerror = () => say({ state: 'failed' })
    document.body.append(company)
  })
}

// Whoever comes here without the page around it has not pressed.
if (parent === window) location.replace(url)
else start()
