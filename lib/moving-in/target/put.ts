/** Writes what a move made, and nothing over what an editor made of it since. */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../files/atomic'
import { hashOf, type Manifest, writeIfOther } from './manifest'
import type { Copy } from './media'

/** `changed`: an editor did; `gone`: an editor threw it away, or gave it another name. */
export type Put = 'new' | 'renewed' | 'same' | 'changed' | 'gone'

/** `file`: below `contentDir`. Pictures go along with the text, and never over one that is there. */
export function put(
  contentDir: string,
  manifest: Manifest,
  key: string,
  file: string,
  text: string,
  copies: readonly Copy[] = [],
): Put {
  const path = join(contentDir, file)
  const before = placeOf(contentDir, manifest, key, file)
  const hash = hashOf(text)
  if (before) {
    if (!existsSync(path)) return 'gone'
    if (hashOf(readFileSync(path, 'utf8')) !== before.hash) return 'changed'
  }
  const isNew = writeIfOther(path, text)
  manifest.files[key] = { file, hash }
  for (const { from, name } of copies) copyOnce(from, join(dirname(path), name))
  return before ? (isNew ? 'renewed' : 'same') : 'new'
}

/** A page that may be out now has another place: what nobody changed goes from the one before. */
function placeOf(contentDir: string, manifest: Manifest, key: string, file: string) {
  const before = manifest.files[key]
  if (before === undefined || before.file === file) return before
  const path = join(contentDir, before.file)
  if (existsSync(path) && hashOf(readFileSync(path, 'utf8')) === before.hash) rmSync(path)
  return undefined
}

function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return
  makeFolder(dirname(to))
  copyFileSync(from, to)
}
