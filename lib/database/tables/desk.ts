/** Who may come in, and what was done. */
import type { Generated } from 'kysely'
import type { Moment } from '../../domain/units'

/** Somebody asked to come in at the desk. What opens it is derived of the id and the secret, and stands nowhere. */
export interface SignInsTable {
  /** 128 random bits, base64url. */
  id: string
  email: string
  asked_at: Moment
  /** When somebody came in by it: once. */
  used_at: Moment | null
  /** How often a wrong code was typed. */
  tries: Generated<number>
}

/** Who is in at the desk, each browser by itself. The cookie is sealed: whoever reads the database cannot make one. */
export interface DeskSessionsTable {
  /** 128 random bits, base64url. */
  id: string
  email: string
  begun_at: Moment
  ends_at: Moment
}

/** A link for who helps at the door of one seminar. What opens it is derived of the id and the secret, and stands nowhere. */
export interface DoorLinksTable {
  /** 128 random bits, base64url. */
  id: string
  seminar: string
  /** As the desk calls it, '' without a name: "Hal", "Marieke". */
  for_whom: Generated<string>
  made_at: Moment
  withdrawn_at: Generated<Moment | null>
}

/** A link by which a partner sees what their codes brought. What opens it is derived of the id and the secret. */
export interface PartnerLinksTable {
  /** 128 random bits, base64url. */
  id: string
  /** As their codes name them. */
  partner: string
  made_at: Moment
  withdrawn_at: Generated<Moment | null>
}

/** What happened: written and never changed, without a name or an address. */
export interface EventsTable {
  id: string
  at: Moment
  kind: string
  /** 'visitor', 'server', 'publish', 'door' (a helper there), or who was at the desk. */
  actor: string
  seminar: string | null
  signup_id: string | null
  /** Normalised. */
  code: string | null
  /** JSON. */
  data: string
  /** Of a refusal: where who was refused came from. */
  source_hash: Generated<string | null>
}

export interface DeskTables {
  sign_ins: SignInsTable
  desk_sessions: DeskSessionsTable
  door_links: DoorLinksTable
  partner_links: PartnerLinksTable
  events: EventsTable
}
