/** Which folders there are to listen to, and whether their file system tells of everything. */
import { readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { isLetBe } from '../read/files'

/** Each takes some of the system's memory, and it has its own limit. */
const MOST = 5000

/** By the magic number of statfs(2): of this machine's own disks and memory. Of a network's, or another system's, not all changes are told. */
const OWN = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // xfs
  0x9123683e, // btrfs
  0xf2f52010, // f2fs
  0x2fc12fc1, // zfs
  0x01021994, // tmpfs
  0x794c7630, // overlayfs
])

export function tellsAll(folder: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    return OWN.has(statfsSync(folder).type)
  } catch {
    return false
  }
}

/**
 * Enters it and those below it, by path below it, each before it is read: of a folder that is made meanwhile is either told, or it is found. False:
 * there are too many, or a symbolic link leads elsewhere. Throws when one is gone before it is read.
 */
export function enterAll(root: string, enter: (folder: string) => void): boolean {
  const found = ['']
  for (const folder of found) {
    enter(folder)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (isLetBe(entry.name)) continue
      if (entry.isSymbolicLink()) return false
      if (entry.isDirectory()) found.push(folder ? `${folder}/${entry.name}` : entry.name)
    }
    if (found.length > MOST) return false
  }
  return true
}
