/** The codes of a batch for a Dutch Excel: a byte order mark, semicolons, every cell in quotes, nothing that is taken for a formula. Pure. */
import { stringify } from 'csv-stringify/sync'
import { linkPath } from './links'
import { say } from './words'

export const batchCsv = (codes: readonly { code: string; used: boolean }[], siteUrl: string): string =>
  stringify(
    [
      [say('batch.codeHead'), say('batch.linkHead'), say('batch.usedHead')],
      ...codes.map(({ code, used }) => [code, siteUrl + linkPath(code, {}), say(used ? 'batch.yes' : 'batch.no')]),
    ],
    { bom: true, delimiter: ';', quoted: true, quoted_empty: true, escape_formulas: true, record_delimiter: 'windows' },
  )
