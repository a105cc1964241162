/** The codes of a batch as a file for a Dutch Excel, or for a mailing. Pure. */
import { spreadsheet } from '../export/csv'
import { linkPath } from './sharing/links'
import { say } from './words'

export const batchCsv = (codes: readonly { code: string; used: boolean }[], siteUrl: string): string =>
  spreadsheet([
    [say('batch.codeHead'), say('batch.linkHead'), say('batch.usedHead')],
    ...codes.map(({ code, used }) => [code, siteUrl + linkPath(code, {}), say(used ? 'batch.yes' : 'batch.no')]),
  ])
