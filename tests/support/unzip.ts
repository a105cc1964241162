/** What is in a zip (a workbook is one), as text. */
import { inflateRawSync } from 'node:zlib'

export function unzipped(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [size, nameLength, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    const text = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = text.toString('utf8')
  }
  return files
}
