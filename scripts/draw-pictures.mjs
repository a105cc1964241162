/**
 * Draws the pictures of the sample content: `node scripts/draw-pictures.mjs [--draft] [name …]`. They go to public/beelden, or beside
 * the text that a room names. The same script gives the same pictures. `--draft` draws small and coarse, into the folder for
 * temporary files.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { print } from './drawing/print.mjs'
import { render } from './drawing/render.mjs'
import { sculpt } from './drawing/sculpture.mjs'

const here = import.meta.dirname
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const draft = process.argv.includes('--draft')
/** Where a picture goes; a scene's `beside` is a path in content/. */
const fileOf = (name, { beside }) => {
  if (draft) return join(tmpdir(), 'beelden', `${name}.webp`)
  return beside ? join(here, '../content', beside) : join(here, '../public/beelden', `${name}.webp`)
}

const modules = (folder) => readdirSync(join(here, 'drawing', folder)).map((file) => file.replace('.mjs', ''))
const asked = (name) => names.length === 0 || names.includes(name)
const seedOf = (name) => [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)

async function draw(name, draws, scene, { width, height, quality, samples = 4 }) {
  const size = draft ? { width: width / 4, height: height / 4 } : { width, height }
  const effort = draft ? { samples: 3, rays: 32 } : { samples, rays: 128 }
  const seed = seedOf(name)
  const started = Date.now()
  const picture = draws(scene, { ...size, ...effort, seed })
  const file = fileOf(name, scene)
  mkdirSync(dirname(file), { recursive: true })
  const bytes = await print(picture, { ...size, exposure: scene.exposure, seed, quality, file })
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB, ${((Date.now() - started) / 1000).toFixed(0)} s`)
}

for (const name of modules('rooms').filter(asked)) {
  const { default: scene } = await import(`./drawing/rooms/${name}.mjs`)
  // What stands beside a text gets its widths from the site, which may make it smaller but never larger.
  const beside = { width: 1920, height: 1080, quality: 70, samples: 3, ...scene.size }
  await draw(name, render, scene, scene.beside ? beside : { width: 1600, height: 900, quality: 62 })
}
for (const name of modules('heads').filter((head) => head !== 'bust' && asked(head))) {
  const { default: scene } = await import(`./drawing/heads/${name}.mjs`)
  await draw(name, sculpt, scene, { width: 480, height: 600, quality: 74 })
}
