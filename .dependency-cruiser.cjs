/** Who may import whom (docs/architecture.md). Checked by `npm test`. A type is an arrow too. */
const frameworks = '(^|/)node_modules/(next|next-intl|react|react-dom)/'

/** From the top down: a room may import those that stand above it. What lies in lib/ itself stands below `domain`. */
const rooms = [
  ...['domain', '', 'secret', 'files', 'pictures', 'language', 'look', 'http', 'content', 'moving-in'],
  ...['editions', 'next', 'search', 'feeds', 'cards', 'paper'],
  ...['database', 'outbox', 'review', 'signups', 'mail', 'publishing', 'desk'],
]
const inside = (room) => (room ? `^lib/${room}/` : '^lib/[^/]+$')

const arrowsDown = rooms.slice(0, -1).map((room, place) => ({
  name: `${room || 'lib'}-knows-no-room-below`,
  severity: 'error',
  from: { path: inside(room) },
  to: {
    path: rooms
      .slice(place + 1)
      .map(inside)
      .join('|'),
  },
}))

/** Every folder below lib/ has its place in the list. */
const noOtherRooms = {
  name: 'no-room-without-a-place',
  severity: 'error',
  from: {},
  to: { path: '^lib/[^/]+/', pathNot: rooms.filter(Boolean).map(inside) },
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrowsDown,
    noOtherRooms,
    {
      name: 'lib-knows-no-pages-and-no-server',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|elements|server|scripts)/' },
    },
    {
      name: 'components-and-pages-know-no-server',
      comment: 'The server runs around them; a component is placed by a route, never the other way round.',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^server/' },
    },
    {
      name: 'components-know-no-routes',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'server-knows-no-pages',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|components|elements|scripts)/' },
    },
    {
      name: 'components-touch-no-edges',
      comment: 'What a component shows is handed to it: no database, no HTTP, no mail.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(database|http|mail|outbox|publishing)/' },
    },
    {
      name: 'pages-ask-bounded-questions',
      comment:
        'A page that is kept knows no moment, no whole list and no edition: it asks content(), so that what it asks can be written down (docs/decisions/025).',
      severity: 'error',
      from: { path: '^components/(?!signup/)|^lib/feeds/' },
      to: {
        path: '^lib/(clock\\.ts|editions/(snapshot\\.ts|catalogue\\.ts|file/|making/))',
      },
    },
    {
      name: 'rules-know-no-framework',
      comment:
        'Content, editions, the domain, the database and mail outlive any framework. Mails are worded by use-intl, which is none.',
      severity: 'error',
      from: { path: '^lib/(?!next/|feeds/)[^/]+(/|$)' },
      to: { path: frameworks },
    },
    {
      name: 'content-and-editions-know-no-database',
      comment: 'Building the site, making an edition and rendering a reading page never open the database.',
      severity: 'error',
      from: { path: '^lib/(content|editions|next|search|feeds|cards|language|pictures|domain|files)/' },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'one-room-opens-sqlite',
      severity: 'error',
      // A thread has no loader for TypeScript.
      from: { pathNot: '^lib/(files/sqlite\\.ts|database/engines/beside-thread\\.mjs)$' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'one-room-of-editions-opens-a-file-of-sqlite',
      comment: 'That of DATA_DIR/editions.sqlite, which has no sign-ups.',
      severity: 'error',
      from: { path: '^lib/(content(?!/cache/)|editions(?!/(file|related)/)|next)/' },
      to: { path: '^lib/files/(sqlite|statements|remembered)' },
    },
    {
      name: 'components-open-no-index',
      comment: 'What was found is handed to them by the route.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(search/(?!addresses\\.ts)|files/sqlite)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-speaks-no-dialect',
      comment: 'What differs between SQLite and PostgreSQL stays in lib/database.',
      severity: 'error',
      from: { path: '^lib/(domain|signups|outbox|mail)/' },
      to: { path: 'node_modules/(pg|better-sqlite3)/' },
    },
    {
      name: 'only-one-room-leans-on-nexts-inside',
      severity: 'error',
      from: { pathNot: '^lib/next/' },
      to: {
        path: 'node_modules/next/dist/(server|build|shared)/lib/',
        pathNot: 'node_modules/next/dist/shared/lib/[^/]+\\.d\\.ts$',
      },
    },
    {
      name: 'elements-stand-alone',
      comment: 'They run in the browser: nothing of the server may be drawn into them.',
      severity: 'error',
      from: { path: '^elements/' },
      to: {
        pathNot: '^(elements/|lib/(addresses|routes|domain/(locale|units|codes/promo-code)|language/format)\\.ts)',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(next/root-params|@/\\.podium/)' },
    },
    {
      name: 'development-tools-stay-out',
      severity: 'error',
      from: { path: '^(app|components|elements|i18n|lib)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
