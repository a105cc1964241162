/** The name of a file, which is its address, after a title: "De foto’s van Zoë" → "de-fotos-van-zoe". */
import { slugOf } from '../../language/slug'

/** As much of a title as one can read in an address. */
const LONGEST = 60

/** '' when nothing of the title can stand in an address. */
export function fileNameOf(title: string): string {
  const whole = slugOf(title)
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1))
}
