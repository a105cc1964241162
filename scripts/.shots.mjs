// node scripts/.shots.mjs <base> "name|path|width|scheme|full" ... [--cookie name=value]
import { chromium } from 'playwright-core'
const [base, ...rest] = process.argv.slice(2)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
const cookies = []
const shots = []
for (let i = 0; i < rest.length; i++) if (rest[i] === '--cookie') cookies.push(rest[++i]); else shots.push(rest[i])
for (const s of shots) {
  const [name, path, width = '1280', scheme = 'light', full] = s.split('|')
  const c = await b.newContext({ viewport: { width: +width, height: 900 }, colorScheme: scheme })
  for (const k of cookies) { const at = k.indexOf('='); await c.addCookies([{ name: k.slice(0, at), value: k.slice(at + 1), url: base }]) }
  const p = await c.newPage()
  const r = await p.goto(base + path, { waitUntil: 'load' })
  await p.screenshot({ path: `/tmp/s-${name}.png`, fullPage: !!full })
  console.log(name, r?.status())
  await c.close()
}
await b.close()
