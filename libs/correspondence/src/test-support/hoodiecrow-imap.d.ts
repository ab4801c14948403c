declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Mailbox {
    uidvalidity: number;
    readonly messages: { uid: number }[];
  }

  interface ImapServer {
    readonly server: Server;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    getMailbox(path: string): Mailbox;
    appendMessage(path: string, flags: string[], internalDate: string, raw: string): void;
  }

  export default function hoodiecrow(options: {
    readonly users: Readonly<Record<string, { readonly password: string }>>;
    readonly plugins: readonly string[];
    readonly storage: object;
  }): ImapServer;
}
