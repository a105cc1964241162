/** What a message in ICU MessageFormat asks for: its values and tags. Pure. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** Every element of a message, those of its branches and tags too. */
export function* elements(parts: MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const part of parts) {
    yield part
    if (part.type === TYPE.tag) yield* elements(part.children)
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const { value } of Object.values(part.options)) yield* elements(value)
  }
}

/** By name, as it is written: "{count}", "<link>". `counts`: that it must be a number. Throws what the parser says of a broken message. */
export function askedBy(message: string): Map<string, { counts: boolean }> {
  const asked = new Map<string, { counts: boolean }>()
  for (const part of elements(parse(message))) {
    if (part.type === TYPE.literal || part.type === TYPE.pound) continue
    const name = part.type === TYPE.tag ? `<${part.value}>` : `{${part.value}}`
    const counts = part.type === TYPE.plural || part.type === TYPE.number || part.type === TYPE.date || part.type === TYPE.time
    asked.set(name, { counts: counts || asked.get(name)?.counts === true })
  }
  return asked
}
