/** Countries to send an invoice to, by name: those around the corner first, then all others (ISO 3166-1, alpha-2). */
import type { Locale } from '@/lib/domain/locale'

const nearby = ['NL', 'BE', 'DE']
const others =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

const made = new Map<Locale, [code: string, name: string][]>()

/** Code and name, for a select. */
export function countriesIn(locale: Locale): [code: string, name: string][] {
  const known = made.get(locale)
  if (known) return known
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const named = (codes: string[]) => codes.map((code): [string, string] => [code, names.of(code) ?? code])
  const sorted = named(others).sort(([, a], [, b]) => a.localeCompare(b, locale))
  const all = [...named(nearby), ...sorted]
  made.set(locale, all)
  return all
}
