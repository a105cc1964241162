import { deskCookie } from '../tests/support/desk'
console.log(await deskCookie({ dataDir: 'data/demo' } as never, 'redactie@example.org'))
