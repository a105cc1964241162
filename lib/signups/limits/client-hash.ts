/** A client (lib/http/requests/client.ts) as the database may know it: told from others, and from nothing else. */
import { createHmac } from 'node:crypto'
import { keyFor } from '../../secret/secret'

/** 128 bits. Of one client another for each purpose, so that rows of two kinds cannot be laid side by side. */
export const clientHash = (purpose: string, client: string, secret: string): string =>
  createHmac('sha256', keyFor('client', secret)).update(`${purpose} ${client}`).digest().subarray(0, 16).toString('base64url')
