import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

type Server = ReturnType<typeof hoodiecrow>;

/** A mailbox on an IMAP server of this machine. */
export class LetterBox {
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.server.on('connection', (socket) => this.sockets.add(socket));
  }

  static async open(): Promise<LetterBox> {
    const box = new LetterBox(
      hoodiecrow({
        users: { 'leads@example.com': { password: 'p@ss' } },
        plugins: ['ID'],
        storage: { INBOX: {} },
      }),
    );
    await new Promise<void>((resolve) => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `imap://leads%40example.com:p%40ss@127.0.0.1:${port}/INBOX`;
  }

  /** Lays a mail into the box, as the mail server took it at that instant. */
  put(lines: readonly string[], at: Date = new Date()): void {
    const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/.exec(at.toUTCString()) ?? [];
    this.server.appendMessage('INBOX', [], `${day}-${month}-${year} ${time} +0000`, lines.join('\r\n'));
  }

  /** The server numbers its mails anew, as after a restore. */
  renumber(): void {
    const box = this.server.getMailbox('INBOX');
    box.uidvalidity += 1;
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
