/** The environment, checked once. Nothing else reads `process.env`, but for what Next itself sets. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { emailAddress } from './domain/people/email'

const url = (protocols: string[]) =>
  z.string().refine(
    (s) => {
      try {
        return protocols.includes(new URL(s).protocol)
      } catch {
        return false
      }
    },
    `moet beginnen met ${protocols.map((p) => `${p}//`).join(' of ')}`,
  )

/** As browsers write an origin: a path would get into every mail, a password too; another case of `https` would cost its protection. */
const origin = url(['http:', 'https:'])
  .refine((s) => isOriginAlone(s), {
    error: 'is alleen het adres van de site, zoals https://podium.nl: zonder pad, vraagteken, # of wachtwoord erachter of erin',
    abort: true,
  })
  .transform((s) => new URL(s).origin)

function isOriginAlone(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { pathname, search, hash, username, password } = new URL(text)
  return pathname === '/' && search + hash + username + password === ''
}

/** "redactie@podium.nl", or "Podium <redactie@podium.nl>". */
const sender = /^\s*(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)\s*$/

const schema = z.object({
  PORT: z.coerce
    .number('moet een getal zijn')
    .int('moet een heel getal zijn')
    .min(0, 'moet 0 tot 65535 zijn')
    .max(65535, 'moet 0 tot 65535 zijn')
    .default(3000),
  SITE_URL: origin.optional(),
  CONTENT_DIR: z.string().default('content'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().regex(sender, 'moet een e-mailadres zijn, of Naam <adres>').optional(),
  ORGANISER_EMAIL: z.email('moet een e-mailadres zijn').optional(),
  ADMIN_EMAILS: z
    .string()
    .transform((typed) =>
      typed
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(emailAddress),
    )
    .refine((all) => all.every(Boolean), 'moeten e-mailadressen zijn, met een komma ertussen')
    .optional(),
  SECRET: z
    .string()
    .refine((s) => s.split(',').every((part) => part.trim().length >= 32), 'moet (per deel) minstens 32 tekens zijn')
    .optional(),
  TRUST_PROXY: z.coerce.number('moet een getal zijn').int('moet een heel getal zijn').min(0, 'moet 0 of meer zijn').default(0),
  PUBLISH_TOKEN: z.string().trim().min(8, 'moet minstens 8 tekens zijn').optional(),
  MAILS_PER_MINUTE: z.coerce
    .number('moet een getal zijn')
    .int('moet een heel getal zijn')
    .min(1, 'moet 1 tot 10000 zijn')
    .max(10_000, 'moet 1 tot 10000 zijn')
    .default(30),
  RATE_LIMITS: z.enum(['on', 'off'], 'moet on of off zijn').default('on'),
  /** Set by `npm run dev`, on a data folder of its own. */
  PODIUM_WORKING: z.literal('1').optional(),
  COMMENTS_STAND_IN: z
    .string()
    .regex(/^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/, 'is voor tests: http://127.0.0.1:<poort>')
    .optional(),
})

export interface Settings {
  port: number
  /** An origin: scheme, host and port, as browsers write them. */
  siteUrl: string
  /** Absolute path. */
  contentDir: string
  /** Absolute path. */
  dataDir: string
  /** `postgres://…`, or undefined for SQLite in `dataDir`. */
  databaseUrl?: string
  smtpUrl?: string
  mailFrom?: string
  organiserEmail?: string
  /** How many mails may have gone out in a minute before another one of a message to many. */
  mailsPerMinute: number
  /** Who may know what goes wrong, and may sign in at the desk: as we keep addresses. */
  adminEmails: string[]
  /** As set; absent: see lib/secret/secret.ts, which generates one. The first signs, all verify. */
  secrets?: string[]
  /** Who knows it may publish by `POST /api/publish`; undefined: nobody. */
  publishToken?: string
  trustProxy: number
  rateLimits: boolean
  /** For who works on the content: drafts and what appears later are in the edition, and are shown. Never where readers come. */
  working: boolean
  /** For tests alone: the origin on this machine that stands in for the company of the comments. */
  commentsStandIn?: string
}

/** What the operator must mend, one Dutch line per setting. */
export class SettingsError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
    this.name = 'SettingsError'
  }
}

/** The settings of an environment. Empty values count as not set. Throws `SettingsError`. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = schema.safeParse(set)
  if (!read.success) throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  const e = read.data
  if (e.DATABASE_URL && !e.SECRET)
    throw new SettingsError(['SECRET moet gezet zijn als DATABASE_URL dat is: alle servers moeten dezelfde gebruiken'])
  return {
    port: e.PORT,
    siteUrl: e.SITE_URL ?? `http://localhost:${e.PORT}`,
    contentDir: resolve(/* turbopackIgnore: true */ e.CONTENT_DIR),
    dataDir: resolve(/* turbopackIgnore: true */ e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    organiserEmail: e.ORGANISER_EMAIL,
    mailsPerMinute: e.MAILS_PER_MINUTE,
    adminEmails: e.ADMIN_EMAILS?.flatMap((one) => one ?? []) ?? [],
    secrets: e.SECRET?.split(',').map((part) => part.trim()),
    publishToken: e.PUBLISH_TOKEN,
    trustProxy: e.TRUST_PROXY,
    rateLimits: e.RATE_LIMITS === 'on',
    working: e.PODIUM_WORKING === '1',
    commentsStandIn: e.COMMENTS_STAND_IN,
  }
}

let read: Settings | undefined
/** The settings of this process. */
export const settings = (): Settings => (read ??= readSettings(process.env))
