/** The typefaces that we bring: what differs between them, beside the shapes of their letters. */

export const typefaceNames = ['piazzolla', 'source-serif', 'libre-franklin', 'bitter'] as const
export type TypefaceName = (typeof typefaceNames)[number]

export interface Typeface {
  /** As CSS has it, with what stands in for it until it is there. */
  stack: string
  /** How far feet go into the floor, in em (design: The fuse): the baseline's distance from the bottom of a line box of 1, and 0.012. */
  sink: number
  /** How much wider its digits are than Piazzolla's, where they are. */
  digits?: number
  /** In mails, which bring no fonts. */
  mail: string
}

const local = (family: string, ...names: string[]) => [family, ...names.map((name) => `${family} ${name}`)]
const stack = (families: string[], last: string) => [...families.map((family) => `"${family}"`), last].join(', ')
const serifs = ['Georgia', 'Noto', 'Times']

export const typefaces: Record<TypefaceName, Typeface> = {
  piazzolla: {
    stack: stack(local('Piazzolla', ...serifs), 'serif'),
    sink: 0.112,
    mail: "Georgia,'Times New Roman',serif",
  },
  'source-serif': {
    stack: stack(local('Source Serif', ...serifs), 'serif'),
    sink: 0.1755,
    mail: "Georgia,'Times New Roman',serif",
  },
  'libre-franklin': {
    stack: stack(local('Libre Franklin', 'Arial', 'Roboto'), 'sans-serif'),
    sink: 0.177,
    digits: 1.07,
    mail: "'Helvetica Neue',Helvetica,Arial,sans-serif",
  },
  bitter: {
    stack: stack(local('Bitter', ...serifs), 'serif'),
    sink: 0.2,
    mail: "Georgia,'Times New Roman',serif",
  },
}
