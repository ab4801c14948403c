import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { handedBy, Smtp } from './smtp.js';

describe('what a mail server’s failure means', () => {
  it.each([
    { error: { responseCode: 451, command: 'RCPT TO' }, handed: 'refused', because: 'not now' },
    { error: { responseCode: 550, command: 'RCPT TO' }, handed: 'rejected', because: 'never' },
    {
      error: { responseCode: 535, command: 'AUTH PLAIN' },
      handed: 'refused',
      because: 'the password can be set right',
    },
    { error: { responseCode: 452, command: 'DATA' }, handed: 'refused', because: 'it said no' },
    { error: { code: 'ECONNECTION', command: 'CONN' }, handed: 'refused', because: 'nobody was there' },
    { error: { code: 'ETIMEDOUT', command: 'CONN' }, handed: 'refused', because: 'nobody answered' },
    { error: { code: 'ETIMEDOUT', command: 'DATA' }, handed: 'unknown', because: 'it may have taken it' },
    { error: { code: 'ESOCKET' }, handed: 'unknown', because: 'it may have taken it' },
  ] as const)('is $handed for $error: $because', ({ error, handed }) => {
    expect(handedBy(error)).toBe(handed);
  });
});

describe('a mail that is under way when the process stops', () => {
  const sockets = new Set<Socket>();
  afterEach(() => sockets.forEach((socket) => socket.destroy()));

  /** A mail server that says nothing, or everything up to the text of the mail; resolves `reached` there. */
  const serverThat = async (greets: boolean) => {
    let arrive: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      if (!greets) return arrive();
      socket.write('220 here\r\n');
      socket.on('data', (said) => {
        const isText = /\r\n\.\r\n$/.test(said.toString());
        if (isText) return arrive();
        if (/^(EHLO|MAIL|RCPT)/.test(said.toString())) socket.write('250 fine\r\n');
        if (said.toString().startsWith('DATA')) socket.write('354 go on\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, reached, server };
  };

  it.each([
    { greets: false, handed: 'refused', because: 'its text never left' },
    { greets: true, handed: 'unknown', because: 'its text is there' },
  ] as const)('is $handed where the server greets: $greets, for $because', async ({ greets, handed }) => {
    const { url, reached, server } = await serverThat(greets);
    const stop = new AbortController();
    const ending = new Smtp(url, stop.signal).send({
      ...{ from: 'a@here.example', to: 'b@there.example', subject: 'One', text: 'Two' },
      messageId: '<1@here.example>',
    });
    await reached;
    stop.abort();
    await expect(ending).resolves.toBe(handed);
    server.close();
  });
});
