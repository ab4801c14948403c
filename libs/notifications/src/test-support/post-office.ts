import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  readonly to: readonly string[];
  readonly mail: Email;
  readonly raw: string;
}

/** A mail server on this machine that keeps what arrives; it refuses the recipients it is told to, a number of times. */
export class PostOffice {
  readonly arrived: Arrived[] = [];
  /** Refusals still to come, with their code; Infinity for ever. Of one recipient, or of whoever comes first. */
  refusing: { times: number; readonly code: number; readonly to?: string } = { times: 0, code: 451 };

  private constructor(private server: SMTPServer) {}

  /** On a port of its own, or on this one. */
  static async open(port = 0): Promise<PostOffice> {
    const office: PostOffice = new PostOffice(
      new SMTPServer({
        ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
        onRcptTo: ({ address }, _session, done) => done(office.refusal(address)),
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            void office.keep(to, Buffer.concat(chunks)).then(() => done());
          });
        },
      }),
    );
    await new Promise<void>((resolve) => office.server.listen(port, '127.0.0.1', () => resolve()));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): readonly Arrived[] {
    return this.arrived.filter(({ to }) => to.includes(address));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private refusal(address: string): Error | null {
    const { times, to = address } = this.refusing;
    if (times <= 0 || to !== address) return null;
    this.refusing.times -= 1;
    return Object.assign(new Error('Not now.'), { responseCode: this.refusing.code });
  }

  private async keep(to: readonly string[], raw: Buffer): Promise<void> {
    this.arrived.push({ to, mail: await PostalMime.parse(raw), raw: raw.toString('utf8') });
  }
}
