import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inside } from '../../../lib/addresses'
import { methodsAt, READ } from '../../../lib/http/requests/resources'

const app = resolve(import.meta.dirname, '../../../app')
const routes = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'))
/** "[locale]/s/[code]/route.ts" → "/x/s/x": an address of that route. */
const pathOf = (file: string) =>
  `/${file
    .replace(/\/?route\.ts$/, '')
    .replace('[locale]', 'nl')
    .replace(/\[\w+\]/g, 'x')}`
const exported = (file: string) =>
  [...readFileSync(join(app, file), 'utf8').matchAll(/export (?:const|async function|function) ([A-Z]+)\b/g)].map(
    ([, name]) => name,
  )

test.each(routes)('what may be done at %s is what its route does', (file) => {
  const path = pathOf(file)
  const methods = methodsAt(path, path) ?? []
  expect(methods.filter((method) => method !== 'HEAD').sort()).toEqual(exported(file).sort())
  expect(methods.includes('HEAD')).toBe(methods.includes('GET'))
})

test.each(['/', '/zoeken', '/s/x', '/seminars/x/aanmelden', '/robots.txt', '/beeld/x/1.jpg', '/aanmelding/x', '/nergens'])(
  '%s is for reading alone',
  (path) => expect(methodsAt(path, inside(path))).toEqual(READ),
)
test.each(['/aanmelding/x/annuleren', '/en/registration/x/cancel'])('%s is sent to', (path) =>
  expect(methodsAt(path, inside(path))).toEqual(['POST']),
)
test.each(['/api', '/api/', '/api/nergens', '/api/seminars', '/api/seminars/x/signups/y', '/api/seminars//signups'])(
  'nothing is at %s',
  (path) => expect(methodsAt(path, inside(path))).toBeUndefined(),
)
