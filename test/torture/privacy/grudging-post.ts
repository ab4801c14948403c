import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Cleanup } from '../../support/stack/cleanup.js';

/** A mail server that takes any password, refuses every recipient, and says who it was, as many do. */
export async function grudgingPost(
  cleanup: Pick<Cleanup, 'add'>,
): Promise<{ readonly port: number; readonly refused: () => number }> {
  let refused = 0;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
    onAuth: (_auth, _session, done) => done(null, { user: 'post' }),
    onRcptTo: ({ address }, _session, done) => {
      refused += 1;
      done(Object.assign(new Error(`<${address}>: user unknown`), { responseCode: 550 }));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanup.add(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, refused: () => refused };
}
