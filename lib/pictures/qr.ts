/** The cells of a QR code, black on white as scanners want it: as rows of runs, for whoever draws it. Pure. */
import encodeQR from 'qr'

/** The quiet zone around it, in cells (ISO/IEC 18004). */
const QUIET = 4

export interface QrCode {
  /** Cells on a side, the quiet zone included. */
  size: number
  /** Black cells beside each other are one. */
  runs: { x: number; y: number; length: number }[]
}

/** Medium error correction: a fold or a smudge is survived. */
export function qrOf(text: string): QrCode {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  return { size: cells.length, runs: cells.flatMap((row, y) => runsOf(row).map(([x, length]) => ({ x, y, length }))) }
}

function runsOf(row: boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((black, x) => {
    const last = runs.at(-1)
    if (black && last && last[0] + last[1] === x) last[1]++
    else if (black) runs.push([x, 1])
  })
  return runs
}

/** As the `d` of an SVG path, a unit for a cell. */
export const qrPath = ({ runs }: QrCode): string =>
  runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('')
