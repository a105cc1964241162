/** A real SMTP server on loopback, in whatever mood a test needs. */
import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Mood =
  | 'take'
  /** 4xx to the recipient. */
  | 'later'
  /** 5xx to the recipient. */
  | 'refuse'
  /** 5xx to the whole mail. */
  | 'refuseData'
  /** No greeting. */
  | 'silent'
  /** Takes the mail in, and does not answer. */
  | 'mute'
  /** Breaks the connection in the middle of the mail. */
  | 'drop'
  /** Takes the mail, and breaks the connection instead of saying so. */
  | 'dropAfter'

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

export class Mailbox {
  mood: Mood = 'take'
  /** Every mail that came in whole, repeats too. */
  readonly mails: Email[] = []
  /** Who sends has to say this; undefined: nothing. Asked of when it starts. */
  password: string | undefined
  /** How many connections there have been. */
  connections = 0
  /** Milliseconds before it says that it has a mail. */
  delay = 0
  #server: SMTPServer | undefined
  readonly #sockets = new Set<Socket>()
  #port = 0

  /** For SMTP_URL; the timeouts are short enough for tests. */
  get url(): string {
    return `smtp://127.0.0.1:${this.#port}?socketTimeout=1500&greetingTimeout=1500&connectionTimeout=1500`
  }

  /** As `url`, for a server that does not answer: who waits for it gives up sooner. */
  get hasty(): string {
    return this.url.replaceAll('1500', '500')
  }

  /** The Message-IDs that came in, as often as they did. */
  get ids(): string[] {
    return this.mails.map(({ messageId }) => messageId ?? '')
  }

  /** Listens; after `stop` again on the same port. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: this.password === undefined,
      allowInsecureAuth: true,
      disabledCommands: this.password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
      onAuth: ({ password }, _, callback) =>
        password === this.password ? callback(null, { user: 'podium' }) : callback(refusal(535)),
      disableReverseLookup: true,
      closeTimeout: 1,
      onConnect: (_, callback) => {
        this.connections += 1
        if (this.mood !== 'silent') callback()
      },
      onRcptTo: (_, __, callback) => {
        if (this.mood === 'later') callback(refusal(451))
        else if (this.mood === 'refuse') callback(refusal(550))
        else callback()
      },
      onData: (stream, { remotePort }, callback) => {
        const chunks: Buffer[] = []
        if (this.mood === 'drop') return this.#breakOff(remotePort)
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => this.#take(Buffer.concat(chunks), remotePort, callback))
      },
    })
    server.on('error', () => {})
    server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.server.address() as AddressInfo).port
    this.#server = server
  }

  async #take(raw: Buffer, remotePort: number, callback: (error?: Error | null) => void): Promise<void> {
    const { mood } = this
    if (mood === 'refuseData') return callback(refusal(554))
    const email = await PostalMime.parse(raw)
    this.mails.push(email)
    if (mood === 'mute') return
    if (mood === 'dropAfter') return this.#breakOff(remotePort)
    setTimeout(callback, this.delay)
  }

  /** The connection from that port, or all. */
  #breakOff(remotePort?: number): void {
    for (const socket of this.#sockets) if (remotePort === undefined || socket.remotePort === remotePort) socket.destroy()
  }

  async stop(): Promise<void> {
    this.#breakOff()
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(resolve) : resolve()))
    this.#server = undefined
  }
}
