/** `a.b: x` as if it stood in a group. For words, which are known by their key. */
import { isMap, isScalar, type Node, Pair, type Scalar, YAMLMap } from 'yaml'

/** No message has more names in its key. */
const DEEPEST = 5

/** What has a dot in its name becomes a group, or joins the one that is there; each keeps its place in the file. */
export function grouped(map: YAMLMap): YAMLMap {
  const made = new YAMLMap()
  made.range = map.range
  for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
    const names = isScalar(key) ? String(key.value).split('.', DEEPEST) : []
    if (names.length > 1) put(made, names, key as Scalar, value)
    else made.items.push(new Pair(key, isMap(value) ? grouped(value) : value))
  }
  return made
}

function put(map: YAMLMap, [name = '', ...rest]: string[], key: Scalar, value: Node | null): void {
  const named = key.clone() as Scalar
  named.value = name
  if (rest.length === 0) {
    map.items.push(new Pair(named, value))
    return
  }
  const there = (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === name)?.value
  const group = isMap(there) ? there : new YAMLMap()
  group.range ??= key.range
  if (group !== there) map.items.push(new Pair(named, group))
  put(group as YAMLMap, rest, key, value)
}
