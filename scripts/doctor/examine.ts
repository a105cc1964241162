/** Each look at something the site rests on, one after the other; what a look itself trips over is a finding too. */
import type { Settings } from '../../lib/settings'
import { troubleInWords } from '../../server/process/operator-errors'

export interface Finding {
  /** `note`: it works, and somebody may want to know this. */
  how: 'well' | 'note' | 'wrong'
  /** In Dutch: how it is, and what to do. */
  words: string
}
export const well = (words: string): Finding => ({ how: 'well', words })
export const note = (words: string): Finding => ({ how: 'note', words })
export const wrong = (words: string): Finding => ({ how: 'wrong', words })

export type Look = (settings: Settings) => Finding | Finding[] | Promise<Finding | Finding[]>
export type Named = [name: string, look: Look]

const mark = { well: 'goed  ', note: 'let op', wrong: 'fout  ' }

export async function examine(settings: Settings, looks: Named[]): Promise<{ lines: string[]; isWell: boolean }> {
  const found: [string, Finding][] = []
  for (const [name, look] of looks) {
    const findings = [await tried(look, settings)].flat()
    found.push(...findings.map((finding): [string, Finding] => [name, finding]))
  }
  const faults = found.filter(([, { how }]) => how === 'wrong').length
  const end =
    faults === 0
      ? 'Alles wat nodig is werkt.'
      : faults === 1
        ? 'Er is 1 ding te herstellen.'
        : `Er zijn ${faults} dingen te herstellen.`
  return { lines: [...found.map(([name, { how, words }]) => `${mark[how]}  ${name}: ${words}`), end], isWell: faults === 0 }
}

async function tried(look: Look, settings: Settings): Promise<Finding | Finding[]> {
  try {
    return await look(settings)
  } catch (error) {
    return wrong(troubleInWords(error, settings) ?? (error as Error).message)
  }
}
