/** The examples of the editors' guide as a publication of their own, in which each component stands in one article: to be checked, and to be photographed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { componentExamples, examples } from '../../../lib/content/guide/examples'
import { root } from '../../lib/root.mjs'

const rest: Record<string, string> = {
  'pages/privacy.mdx': '---\ntitle: Privacy\n---\n\nWat we bewaren.\n',
  'articles/2026/onderdelen/index.mdx': `---
title: Onderdelen
date: 2026-11-03
author: ravi-stokhuizen
series: Stoelen
---

Een alinea.

${Object.values(componentExamples).join('\n\n')}
`,
  'merkje.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z"/></svg>',
}

/** Of the sample. */
const pictures = {
  'articles/2026/de-stoel-bij-het-raam/kamer.jpg': 'kamer',
  'articles/2026/onderdelen/zaal.jpg': 'zaal',
  'authors/ravi.jpg': 'ravi-stokhuizen',
  'seminars/kantine.jpg': 'tafel',
}

/** `more`: further files, or others in the place of these. */
export async function layOutGuide(folder: string, more: Record<string, string> = {}): Promise<void> {
  const written = Object.fromEntries(Object.values(examples).map(({ file, text }) => [file, text]))
  for (const [file, text] of Object.entries({ ...written, ...rest, ...more })) writeFileSync(placeFor(folder, file), text)
  for (const [file, name] of Object.entries(pictures)) {
    const original = join(root, `public/beelden/${name}.webp`)
    await sharp(original).jpeg().toFile(placeFor(folder, file))
  }
}

function placeFor(folder: string, file: string): string {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  return join(folder, file)
}
