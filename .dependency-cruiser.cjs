/** Who may import whom (docs/architecture.md). Checked by `npm test`. */
const frameworks = '(^|/)node_modules/(next|next-intl|react|react-dom)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'components-know-no-routes',
      comment: 'A component is placed by a route, never the other way round.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-touch-no-edges',
      comment: 'What a component shows is handed to it: no database, no HTTP, no mail, no server.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(database|http|mail|front)/' },
    },
    {
      name: 'pages-ask-bounded-questions',
      comment:
        'A page that is kept knows no moment, no whole list and no edition: it asks content(), so that what it asks can be written down (docs/decisions/025).',
      severity: 'error',
      from: { path: '^components/(article|seminar|site|mdx|feed|card|ui|search)/' },
      to: {
        path: '^lib/(clock|editions/(snapshot|current|catalogue|freshness|answers|make|manifest))\\.ts$',
      },
    },
    {
      name: 'lib-knows-no-pages',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|elements)/' },
    },
    {
      name: 'rules-know-no-framework',
      comment:
        'Content, editions, the domain, the database and mail outlive any framework. Mails are worded by use-intl, which is none.',
      severity: 'error',
      from: { path: '^lib/(content|editions|seminars|database|mail|search|words|sqlite)/' },
      to: { path: frameworks },
    },
    {
      name: 'content-and-editions-know-no-database',
      comment: 'Building the site, making an edition and rendering a reading page never open the database.',
      severity: 'error',
      from: { path: '^lib/(content|editions|next)/' },
      to: { path: '(^lib/(database|search|mail|http)/|node_modules/(kysely|pg|better-sqlite3)/)' },
    },
    {
      name: 'one-room-of-editions-opens-a-file-of-sqlite',
      comment: 'That of DATA_DIR/editions.sqlite, which has no sign-ups.',
      severity: 'error',
      from: { path: '^lib/(content(?!/cache/)|editions(?!/(file|related-table)/)|next)/' },
      to: { path: '^lib/sqlite/' },
    },
    {
      name: 'search-knows-no-sign-ups',
      comment: 'The index is a file of the edition: made and read without the database, a server or a page.',
      severity: 'error',
      from: { path: '^lib/(search|words|sqlite)/' },
      to: { path: '^lib/(database|seminars|mail|http|front|next)/' },
    },
    {
      name: 'components-open-no-index',
      comment: 'What was found is handed to them by the route.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(search/(?!addresses\\.ts)|sqlite/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-speaks-no-dialect',
      comment: 'What differs between SQLite and PostgreSQL stays in lib/database.',
      severity: 'error',
      from: { path: '^lib/seminars/' },
      to: { path: '(node_modules/(pg|better-sqlite3)/|^lib/(http|front|next)/)' },
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
      to: { pathNot: '^(elements/|lib/(addresses|format|seminars/promo-code)\\.ts)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
