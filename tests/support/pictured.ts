/** A publication with pictures in every place where one can stand, for tests of a real server. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromPhone, jpeg } from '../unit/pictures/support'
import { likeSample, sampleContent } from './server'

/** The sample's content with one more article (the newest), author and page: `beelden`, `piet`, `plaat`. Returns the folder. */
export async function picturedContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'podium-pictured-'))
  await cp(sampleContent, folder, { recursive: true })
  likeSample.add(folder)
  const files: Record<string, string | Buffer> = {
    'authors/piet/index.mdx': '---\nname: Piet\nphoto:\n  src: ./portret.jpg\n  alt: Piet, van opzij\n---\n\nPiet schrijft.\n',
    'authors/piet/portret.jpg': await jpeg({ width: 900, height: 600, grey: 90 }),
    'articles/beelden/index.mdx': [
      '---',
      'title: Beelden',
      'date: 2026-11-24 11:00',
      'author: piet',
      'cover:\n  src: ./omslag.jpg\n  alt: Een deur op een kier',
      '---',
      'De eerste alinea.\n\n## Een kop\n',
      'Tekst voor het beeld.\n\n![Een stoel](./staand.jpg "De stoel.")\n\nTekst na het beeld.\n',
      '<Figure src="./tafel.png" alt="Een tafel" caption="De tafel." credit="Beeld: Podium" />\n\nDe laatste alinea.\n',
    ].join('\n'),
    'pages/plaat.mdx': '---\ntitle: Plaat\n---\n\nTekst.\n\n![Nog een deur](../articles/beelden/omslag.jpg)\n',
    'articles/beelden/omslag.jpg': await jpeg({ width: 2400, height: 1350, grey: 200 }),
    'articles/beelden/staand.jpg': await fromPhone({ width: 1600, height: 1200, grey: 40 }),
    'articles/beelden/tafel.png': await jpeg({ width: 700, height: 300 }),
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return folder
}
