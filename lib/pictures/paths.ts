/** Where pictures lie below DATA_DIR. Next's bundler would trace what it can see of paths: hence the comments in here. */
import { join } from 'node:path'
import type { Format } from './picture'

export const picturesDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'pictures')
export const pictureDir = (dataDir: string, hash: string) => join(/* turbopackIgnore: true */ picturesDir(dataDir), hash)
/** The bytes as the editor placed them. Never served: they may say where a photograph was taken. */
export const originalIn = (folder: string) => join(/* turbopackIgnore: true */ folder, 'original')
/** What was read off it. */
export const factsIn = (folder: string) => join(/* turbopackIgnore: true */ folder, 'picture.json')
export const variantIn = (folder: string, width: number, format: Format) =>
  join(/* turbopackIgnore: true */ folder, `${width}.${format}`)
