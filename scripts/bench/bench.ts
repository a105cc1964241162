/** `npm run bench -- <publish|start|preview|check|dev|serve|memory|traffic|page|search|attack|import|live|desk> [options]`: the benchmarks. Without a name: all, one after the other. Each prints a table and a JSON line. */
const benches: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  publish: () => import('./publish'),
  start: () => import('./start'),
  preview: () => import('./preview'),
  check: () => import('./check'),
  dev: () => import('./dev'),
  serve: () => import('./serving/serve'),
  memory: () => import('./serving/memory'),
  traffic: () => import('./serving/traffic'),
  page: () => import('./serving/page'),
  search: () => import('./search'),
  attack: () => import('./attack/attack'),
  import: () => import('./import'),
  live: () => import('./live'),
  desk: () => import('./desk'),
}

const [name, ...args] = process.argv.slice(2)
const all = name === undefined || name.startsWith('-')
const chosen = all ? Object.keys(benches) : [name]
const unknown = chosen.filter((bench) => !benches[bench])
if (unknown.length > 0) {
  console.error(`Onbekend: ${unknown.join(' ')}. Er zijn: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const bench of chosen) await (await benches[bench]?.())?.run(all ? process.argv.slice(2) : args)

export {} // a module: it awaits
