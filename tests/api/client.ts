/** Asking a running server, as scripts and browsers do. */

import { join, resolve } from 'node:path'
import { openSqliteFile } from '../../lib/files/sqlite'
import { secrets } from '../../lib/secret/secret'
import { tokenOf } from '../../lib/signups/tokens'
import { type ServerOptions, startServer, type TestServer } from '../support/server'

/** Seminars and codes in every state; see the file names. All of 2099, or of before 2021. */
export const contentDir = resolve(import.meta.dirname, '../fixtures/content-signup')

export const start = (options: ServerOptions = {}) => startServer({ contentDir, ...options })

type Headers = Record<string, string>

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: { field: string; message: string }[]
  price?: { amount: string; currency: string }
}

export const billing = { name: 'Voorbeeld bv', street: 'Laan 1', postalCode: '3511 AB', city: 'Utrecht' }

let people = 0
/** Somebody who has not signed up before. */
export const somebody = (more: object = {}) => {
  people++
  return { name: `Iemand ${people}`, email: `iemand-${people}@voorbeeld.example`, ...more }
}

export function clientOf(server: TestServer) {
  const ask = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init })
  const signUp = (slug: string, body: unknown, headers: Headers = {}) =>
    ask(`/api/seminars/${slug}/signups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const postForm = (slug: string, fields: Record<string, string>, headers: Headers = {}) =>
    ask(`/api/seminars/${slug}/signups`, { method: 'POST', headers, body: new URLSearchParams(fields) })
  return { ask, signUp, postForm, page: async (path: string, headers: Headers = {}) => (await ask(path, { headers })).text() }
}

/** The refusal that was answered: `409 seminar_full`, with its body. */
export async function refusalOf(answer: Response) {
  const problem = (await answer.json()) as Problem
  return { problem, is: `${answer.status} ${problem.code}` }
}

/** A look into the server's database. */
export function rows<Row = Record<string, unknown>>(server: TestServer, sql: string, ...values: unknown[]): Row[] {
  const db = openSqliteFile(join(server.dataDir, 'podium.sqlite'), 1000)
  try {
    return db.prepare(sql).all(values) as Row[]
  } finally {
    db.close()
  }
}

/** The token that the mail to this address has in its link. */
export function tokenFor(server: TestServer, email: string): string {
  const [row] = rows<{ id: string }>(server, 'select id from signups where email = ? order by created_at desc', email)
  if (!row) throw new Error(`${email} did not sign up`)
  return tokenOf(row.id, secrets({ dataDir: server.dataDir }))
}
