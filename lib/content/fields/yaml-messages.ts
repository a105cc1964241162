/** The messages of the YAML parser, in Dutch, with what would be right. */
import type { YAMLParseError } from 'yaml'

const messages: Partial<Record<YAMLParseError['code'], string>> = {
  DUPLICATE_KEY: 'dit veld staat er twee keer',
  BAD_INDENT: 'de inspringing klopt niet: zet wat bij elkaar hoort even ver naar rechts',
  TAB_AS_INDENT: 'er staat een tab: spring in met spaties',
  MISSING_CHAR: 'er ontbreekt een teken: kijk of elk aanhalingsteken en elke haak gesloten is',
  BLOCK_AS_IMPLICIT_KEY: 'de waarde bevat ": " of begint een nieuw veld op dezelfde regel: zet haar tussen aanhalingstekens',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt: schrijf "naam: waarde"',
  BAD_SCALAR_START: 'een waarde kan niet met dit teken beginnen: zet haar tussen aanhalingstekens',
  BAD_DQ_ESCAPE: 'een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis: gebruik enkele',
  BAD_ALIAS: '* heeft hier een eigen betekenis: zet de waarde tussen aanhalingstekens',
  UNEXPECTED_TOKEN: 'dit teken hoort hier niet: zet de waarde tussen aanhalingstekens',
  MULTIPLE_DOCS: 'er staat een tweede stel velden na ---: één bestand heeft er één',
}

export const yamlMessage = (error: Pick<YAMLParseError, 'code'>): string =>
  messages[error.code] ?? 'dit is geen geldige YAML: schrijf "naam: waarde"'
