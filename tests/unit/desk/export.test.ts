/** What is taken along to a spreadsheet, cell by cell: a text is a text, whatever it begins with; a date is a date. */
import { describe, expect, test } from 'vitest'
import { csvOf, spreadsheet } from '../../../lib/desk/export/csv'
import type { Cell } from '../../../lib/desk/export/sheet'
import { xlsxOf } from '../../../lib/desk/export/xlsx'
import { unzipped } from '../../support/unzip'

const formulas = ['=1+1', '+31 6 12', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=HYPERLINK("x")|cmd']
const texts = ['0012', '1-2', '1e5', 'ja', ';a"b', "<&>'", 'Łódź 🎉 中村', ' voor en na ', 'twee\nregels']
/** Noon in Amsterdam, in winter and in summer. */
const [winter, summer] = [Date.UTC(2026, 10, 24, 11), Date.UTC(2027, 5, 10, 10)]

const sheet = (cells: Cell[]) => ({
  name: 'aanwezigen',
  heads: ['=kop'],
  widths: [9],
  rows: cells.map((cell) => [cell]),
  last: ['Aantal'],
})

describe('a workbook', () => {
  const book = async (cells: Cell[]) => {
    const files = unzipped(Buffer.from(await xlsxOf(sheet(cells))))
    const xml = files['xl/worksheets/sheet1.xml'] ?? ''
    const plain = (text: string) =>
      text.replace(
        /&(lt|gt|amp|quot|apos);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
      )
    const strings = Array.from((files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g), ([, text = '']) =>
      plain(text),
    )
    /** After the head, before the count. */
    const rows = Array.from(xml.matchAll(/<row .*?<\/row>/gs), ([row]) => row).slice(1, -1)
    return { xml, rows, said: rows.map((row) => strings[Number(/t="s".*?<v>(\d+)<\/v>/s.exec(row)?.[1])]) }
  }
  test('has each text as it is, and no formula', async () => {
    const { xml, said } = await book([...formulas, ...texts])
    expect(said.map((text) => text?.replace('\r', '\n'))).toEqual(
      [...formulas, ...texts].map((text) => text.replace('\r', '\n')),
    )
    expect(xml).not.toContain('<f')
  })
  test('has dates that can be counted with, by the clock of Amsterdam, and amounts', async () => {
    const { rows } = await book([{ at: winter }, { at: summer }, { cents: 1250 }, 0])
    const values = rows.map((row) => Number(/<v>([^<]*)<\/v>/.exec(row)?.[1]))
    // Days since 30 December 1899: what a spreadsheet counts in.
    const day = (year: number, month: number, date: number) =>
      (Date.UTC(year, month, date) - Date.UTC(1899, 11, 30)) / 86_400_000
    expect(values).toEqual([day(2026, 10, 24) + 0.5, day(2027, 5, 10) + 0.5, 12.5, 0])
    expect(rows.join('')).not.toContain('t="s"')
  })
  test('opens with signs in it that XML cannot hold', async () =>
    expect((await book(['a\ufffeb', 'c\u0001d', 'e\u0000f'])).said).toEqual(['ab', 'cd', 'ef']))
})

describe('CSV', () => {
  const cells = (text: string) => text.slice(1).trimEnd().split('\r\n')
  test('begins with what tells Excel its letters, and disarms each formula', () => {
    const text = spreadsheet(formulas.map((cell) => [cell]))
    expect(text.startsWith('\ufeff')).toBe(true)
    for (const line of cells(text)) expect(line).toMatch(/^"'/)
  })
  test('leaves other texts as they are, in quotes', () =>
    expect(cells(spreadsheet(texts.map((cell) => [cell])))).toEqual(texts.map((cell) => `"${cell.replaceAll('"', '""')}"`)))
  test('has moments and amounts as the Dutch write them', () =>
    expect(cells(csvOf(sheet([{ at: summer }, { at: null }, { cents: 1250 }]))).slice(1, -1)).toEqual([
      '"2027-06-10 12:00"',
      '""',
      '"12,50"',
    ]))
})
