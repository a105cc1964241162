/** Pictures are made by a process of their own, which may be killed, and is gone when it is not needed. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { Ended, type Limits, PictureProcess } from '../../../lib/pictures/process/process'
import { QueueFull, queue } from '../../../lib/pictures/process/queue'
import type { Work } from '../../../lib/pictures/process/work'
import { runnable } from '../../support/run/process'
import { temporaryFolder } from '../content/support'
import { drawn, jpeg } from './support'

const program = await runnable('lib/pictures/process/main.ts')
const open: PictureProcess[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.end()
})
function pictures(limits: Partial<Limits> = {}) {
  const made = new PictureProcess([program], {
    idle: 60_000,
    patience: 60_000,
    ...limits,
  })
  open.push(made)
  return made
}
/** A file with these bytes, in this width. */
function variantOf(bytes: Buffer, width = 320): Work {
  const original = join(temporaryFolder('podium-original-'), 'original')
  writeFileSync(original, bytes)
  return { what: 'variant', original, width, format: 'avif' }
}
const isThere = (pid: number | undefined) => existsSync(`/proc/${pid}`)
const metadataOf = (made: Buffer | undefined) => sharp(made).metadata()
const card: Work = {
  what: 'card',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="9" height="9"/></svg>',
}

describe('The process that makes pictures', () => {
  it('makes widths and cards, and is there only from the first', async () => {
    const process = pictures()
    expect(process.pid).toBeUndefined()
    expect(await metadataOf(await process.make(variantOf(await jpeg())))).toMatchObject({ format: 'heif', width: 320 })
    const { pid } = process
    expect(await metadataOf(await process.make(card))).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(process.pid).toBe(pid)
  })
  it('says what is wrong with one, and goes on; a file that is not there is none', async () => {
    const process = pictures()
    await expect(process.make(variantOf(Buffer.from('geen beeld')))).rejects.toThrow(/unsupported image format/)
    const { pid } = process
    const gone: Work = { what: 'variant', original: '/nowhere/original', width: 320, format: 'avif' }
    expect(await process.make(gone)).toBeUndefined()
    expect(await metadataOf(await process.make(variantOf(await jpeg())))).toMatchObject({ width: 320 })
    expect(process.pid).toBe(pid)
  })
  it('that is killed amid a picture is started again, and makes it', async () => {
    const pictured = pictures()
    const large = variantOf(await drawn({ width: 6000, height: 4000 }).png().toBuffer(), 1920)
    const making = pictured.make(large)
    const { pid } = pictured
    process.kill(pid as number, 'SIGKILL')
    expect(await metadataOf(await making)).toMatchObject({ width: 1920 })
    expect(pictured.pid).not.toBe(pid)
  })
  it('is not tried for ever: what ends it twice is an error, and the next picture is made', async () => {
    const pictured = pictures()
    const making = pictured.make(variantOf(await jpeg())).catch((error) => error)
    const first = pictured.pid as number
    process.kill(first, 'SIGKILL')
    await expect.poll(() => pictured.pid !== undefined && pictured.pid !== first, { timeout: 20_000 }).toBe(true)
    process.kill(pictured.pid as number, 'SIGKILL')
    expect(await making).toBeInstanceOf(Ended)
    expect(await metadataOf(await pictured.make(variantOf(await jpeg())))).toMatchObject({ width: 320 })
  })
  it('is stopped when one takes too long', async () => {
    const pictured = pictures({ patience: 1 })
    await expect(pictured.make(variantOf(await jpeg()))).rejects.toBeInstanceOf(Ended)
  })
  it('ends when it has nothing to do, and when its server does', async () => {
    const lazy = pictures({ idle: 1 })
    const making = lazy.make(card)
    const { pid } = lazy
    await making
    await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false)
    await lazy.make(card)
    const busy = pictures()
    const never = busy.make(card).catch((error) => error)
    const second = busy.pid
    await busy.end()
    expect(isThere(second)).toBe(false)
    expect(await never).toBeInstanceOf(Ended)
    await expect(busy.make(card)).rejects.toBeInstanceOf(Ended)
  })
})

describe('A line that is full', () => {
  it('sends who comes next away, and not who stands in it', async () => {
    const inTurn = queue(1, 1)
    let finish = () => {}
    const first = inTurn(() => new Promise<void>((done) => (finish = done)))
    const second = inTurn(async () => 'second')
    await expect(inTurn(async () => 'third')).rejects.toBeInstanceOf(QueueFull)
    finish()
    await first
    expect(await second).toBe('second')
  })
})
