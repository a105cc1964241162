import { chromium } from 'playwright-core'
const [,, base, out, ...paths] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-dev-shm-usage'] })
for (const w of [390,1280]) for (const scheme of ['light','dark']) { if (scheme==='dark'&&w===390) continue
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme })
  const p = await c.newPage()
  for (const path of paths) { await p.goto(base+path); await p.waitForTimeout(300); await p.screenshot({ path: `${out}-${path.replace(/\W+/g,'_')}-${w}-${scheme}.png` , fullPage: w===390 ? false : false}) }
  await c.close() }
await b.close()
