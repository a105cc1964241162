/** Whether a photograph says where it was taken: in EXIF (a GPS directory) or in XMP. */

/** `exif` as sharp gives it: TIFF, perhaps after "Exif\0\0" (Exif 2.32, 4.6.3: tag 0x8825 points to the GPS directory). */
export function saysWhere(exif: Buffer | undefined, xmp: Buffer | undefined): boolean {
  return (exif !== undefined && hasGps(exif)) || (xmp !== undefined && /GPSL(?:atitude|ongitude)/.test(xmp.toString('latin1')))
}

const GPS = 0x8825

function hasGps(exif: Buffer): boolean {
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
  const small = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  try {
    const start = small ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    const entries = Array.from({ length: short(start) }, (_, i) => short(start + 2 + i * 12))
    return entries.includes(GPS)
  } catch {
    return false // it ends before what it announces: nothing can be read off it
  }
}
