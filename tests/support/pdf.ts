/** A PDF as a reader that is not ours sees it (pdf.js), and as a picture. */
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

// What pdf.js asks of an engine that is newer than Node 20, to take a font in.
const buffers = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: (this: ArrayBuffer) => ArrayBuffer }
buffers.transferToFixedLength ??= function () {
  return this.slice(0)
}

interface Node {
  role?: string
  alt?: string
  children?: Node[]
}

export async function readPdf(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const page = await document.getPage(1)
  const { items } = (await page.getTextContent()) as unknown as {
    items: { str: string; hasEOL: boolean; transform: number[] }[]
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> }
  const annotations = (await page.getAnnotations()) as { url?: string; contentsObj?: { str: string } }[]
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    pages: document.numPages,
    lines: items
      .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
      .join('')
      .split('\n'),
    /** Of what is written, in points above the bottom of the page. */
    lowest: Math.min(...items.map(({ str, transform }) => (str.trim() ? Number(transform[5]) : Number.POSITIVE_INFINITY))),
    /** "H1", "P", "Figure: what it shows", in the order of reading. */
    structure: rolesIn((await page.getStructTree()) as Node),
    about: { title: info.Title, author: info.Author, language: info.Language },
    marked: (await document.getMarkInfo())?.Marked,
    showsTitle: ((await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle,
    links: annotations.map(({ url, contentsObj }) => [url, contentsObj?.str]),
    /** What a telephone reads from the picture of it. */
    qr: async () => readQr(await drawnPaths(page), width, height),
  }
}

function rolesIn({ role, alt, children = [] }: Node): string[] {
  const own = role && role !== 'Root' ? [alt ? `${role}: ${alt}` : role] : []
  return [...own, ...children.flatMap(rolesIn)]
}

interface Page {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>
}

/** Every path that is filled, as SVG has it: pdf.js keeps them as 0 x y (move), 1 x y (line), 4 (close). */
async function drawnPaths(page: Page): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const { OPS } = (await getResolvedPDFJS()) as unknown as { OPS: Record<string, number> }
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.constructPath) return []
    const [, [path]] = argsArray[at] as [number, [Float32Array]]
    let drawn = ''
    for (let next = 0; next < path.length; next += path[next] === 4 ? 1 : 3) {
      drawn += path[next] === 4 ? 'Z' : `${path[next] === 0 ? 'M' : 'L'}${path[next + 1]} ${path[next + 2]}`
    }
    return [drawn]
  })
}

async function readQr(paths: string[], width: number, height: number): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}"><path d="${paths.join('')}"/></svg>`
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).ensureAlpha()
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
}
