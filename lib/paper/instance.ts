/**
 * A variable font as a static one: one weight, one optical size, and only the letters of one text. A PDF holds no variable font, and shows the thinnest of
 * one. By HarfBuzz's subsetter, which harfbuzzjs brings without a wrapper: it asks nothing of its surroundings and sees no more than its own memory.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Pointer = number
interface Subsetter {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): Pointer
  free(at: Pointer): void
  hb_blob_create(data: Pointer, length: number, mode: number, user: Pointer, destroy: Pointer): Pointer
  hb_blob_destroy(blob: Pointer): void
  hb_blob_get_data(blob: Pointer, length: Pointer): Pointer
  hb_blob_get_length(blob: Pointer): number
  hb_face_create(blob: Pointer, index: number): Pointer
  hb_face_destroy(face: Pointer): void
  hb_face_reference_blob(face: Pointer): Pointer
  hb_set_add(set: Pointer, codePoint: number): void
  hb_subset_input_create_or_fail(): Pointer
  hb_subset_input_destroy(input: Pointer): void
  hb_subset_input_unicode_set(input: Pointer): Pointer
  hb_subset_input_pin_axis_location(input: Pointer, face: Pointer, axis: number, value: number): number
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer
}

const file = join('node_modules', 'harfbuzzjs', 'dist', 'harfbuzz-subset.wasm')
let compiled: Promise<WebAssembly.Module> | undefined

/** With memory of its own, which goes when it does: one for each document. */
export async function openSubsetter(): Promise<Subsetter> {
  compiled ??= readFile(/* turbopackIgnore: true */ join(process.cwd(), file)).then((bytes) => WebAssembly.compile(bytes))
  const { exports } = await WebAssembly.instantiate(await compiled)
  const subsetter = exports as unknown as Subsetter
  subsetter._initialize()
  return subsetter
}

/** `axes`: what each is pinned to, by its tag ("wght"); one that the font lacks is left alone. */
export function instanceOf(hb: Subsetter, font: Uint8Array, axes: Record<string, number>, text: string): Buffer {
  const data = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, data)
  // 1: read only. The blob leaves its data to us.
  const blob = hb.hb_blob_create(data, font.length, 1, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    const letters = hb.hb_subset_input_unicode_set(input)
    for (const letter of text) hb.hb_set_add(letters, letter.codePointAt(0) ?? 0)
    for (const [axis, value] of Object.entries(axes)) hb.hb_subset_input_pin_axis_location(input, face, tagOf(axis), value)
    const made = hb.hb_subset_or_fail(face, input)
    if (made === 0) throw new Error('No font could be made of a part of the typeface')
    const bytes = bytesOf(hb, made)
    hb.hb_face_destroy(made)
    return bytes
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.hb_blob_destroy(blob)
    hb.free(data)
  }
}

function bytesOf(hb: Subsetter, face: Pointer): Buffer {
  const blob = hb.hb_face_reference_blob(face)
  const bytes = Buffer.from(new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob)))
  hb.hb_blob_destroy(blob)
  return bytes
}

/** Four letters as one number (OpenType: Tag). */
const tagOf = (axis: string): number => Buffer.from(axis, 'latin1').readUInt32BE()
