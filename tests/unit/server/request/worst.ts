/** Texts that are hard on parsers, made by rule: long runs, many names, deep nests, and what becomes longer when it is read. */

/** As much as a body may be, and headers together. */
export const WORST = 16 * 1024

/** What stands between things, opens and closes them, or is read as something else. */
export const units = [
  ...'&=;/,.%+[{"(<*:@-_?#!~\\\'`|^$ \t\r\n0aAéßİ´ﷺ\u00ad\u200b\u202a\u0307\u1e9b\u{1f600}\ud800',
  ...['a=', 'a&', '1a&', 'a=1&', 'a=&', 'a,', 'a;', 'a;q=', 'q=0.1,', 'a;q=1,', 'W/"a",', '"",', '::', 'a:', '1.', '.a', 'a.'],
  ...['/nl', '/en', '/index.html', '/page/1', '/pagina/1', '//', '/.', '/..', '%41', '%25', '%E9', '%2f', 'xn--', 'a@', 'é.'],
  ...[
    '["',
    '{"a":',
    '[1,',
    '"a":1,',
    '\\u0000',
    'billing.a=&',
    'billing=&',
    '\r\n--x',
    '--x\r\n',
    'a: b\r\n',
    '*1',
    '..;',
    'x´',
  ],
  ...['bot', 'mozilla/', '(compatible;', '“', '‘', 'a-', '-a', 'a"', 'https://', 'a%'],
]

const cut = (text: string) => text.slice(0, WORST)
const run = (unit: string) => cut(unit.repeat(Math.ceil(WORST / unit.length)))
const named = (join: string, value: string) => cut(Array.from({ length: WORST / 4 }, (_, i) => `k${i}${value}`).join(join))
const nest = (open: string, close: string) => open.repeat(WORST / 2 / open.length) + close.repeat(WORST / 2 / close.length)

/** Of 16 KB each. A run may be all there is, stand between other things, or end in what does not belong to it. */
export const worst: string[] = [
  ...units.flatMap((unit) => [`x${run(unit).slice(2)}x`, run(`${unit}a`)]),
  ...['/nl', '/index.html', '/', '\\'].map(run),
  ...['&', ';', ',', '/', '.', '; '].flatMap((join) => [named(join, ''), named(join, '=1'), named(join, '=')]),
  ...[nest('[', ']'), nest('{"a":', '}'), nest('(', ')'), nest('<', '>'), nest('"', '"')],
  cut(`billing=${'x'.repeat(WORST / 2)}&${Array.from({ length: 900 }, (_, i) => `billing.${i}=`).join('&')}`),
]
