/** axe-core in a page, by itself: what goes between it and the browser otherwise costs more than the looking. Not for what is in frames. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is wrong with the page as it now stands, each with where. `values`: which rules, by tag or by name; those that axe itself asks when absent. */
export async function violations(page: Page, values?: string[], type: 'tag' | 'rule' = 'tag'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const runOnly = values && { type, values }
  const options: RunOptions = { resultTypes: ['violations'], iframes: false, ...(runOnly && { runOnly }) }
  return page.evaluate(async (how) => {
    // biome-ignore lint/suspicious/noExplicitAny: it came with the line above
    const { violations } = await (globalThis as any).axe.run(document, how)
    return (violations as Violation[]).map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    )
  }, options)
}

interface Violation {
  id: string
  nodes: { html: string }[]
}
