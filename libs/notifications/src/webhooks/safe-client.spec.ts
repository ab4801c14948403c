import { createServer } from 'node:net';
import type { AddressInfo, LookupFunction, Server } from 'node:net';
import { answers, Receiver } from '../test-support/receiver.js';
import { SafeClient } from './safe-client.js';

const PRIVATE = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
  ],
  ...[
    '017700000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '１２７.0.0.1',
    '①②⑦.⓪.⓪.①',
    'localhost',
  ],
  ...['LOCALHOST', 'localhost.', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::ffff:127.0.0.1]'],
  ...['[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fc00::1]'],
  ...[
    '[fd12:3456:789a::1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '[::ffff:169.254.169.254]',
  ],
  ...['2852039166', '0xA9FEA9FE', '100.64.0.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['240.0.0.1', 'rebinding.example', 'private.example'],
];

/** Names lead where an attacker wants them to. */
const lying =
  (...addresses: readonly string[]): LookupFunction =>
  (_name, options, callback) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const [first] = found;
    if (options.all) callback(null, found);
    else callback(null, first?.address ?? '', first?.family);
  };

const body = { headers: {}, body: '{}' };

describe('a client for addresses that strangers name', () => {
  let canary: Server;
  let hits = 0;
  let port: number;

  beforeAll(async () => {
    canary = createServer((socket) => {
      hits += 1;
      socket.resume();
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
    await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
    ({ port } = canary.address() as AddressInfo);
  });
  afterAll(() => new Promise((resolve) => canary.close(resolve)));
  beforeEach(() => {
    hits = 0;
  });

  const client = new SafeClient({ allowsLoopback: false, timeoutMs: 2_000, lookup: lying('127.0.0.1') });

  it('is told of more than forty spellings', () => {
    expect(new Set(PRIVATE).size).toBeGreaterThanOrEqual(40);
  });

  it.each(['http', 'https'])(
    'never connects to this machine or a private network over %s, however it is spelt',
    async (scheme) => {
      const attempts = await Promise.all(
        PRIVATE.map((host) =>
          client.post({ ...body, url: `${scheme}://${host}:${port}/` }).catch(() => undefined),
        ),
      );
      expect(attempts.filter((attempt) => attempt?.status !== null && attempt !== undefined)).toEqual([]);
      expect(hits).toBe(0);
    },
  );

  it('has a canary that hears when somebody connects', async () => {
    const careless = new SafeClient({ allowsLoopback: true, timeoutMs: 2_000 });
    expect(await careless.post({ ...body, url: `http://127.0.0.1:${port}/` })).toMatchObject({ status: 200 });
    expect(hits).toBe(1);
  });

  it('judges the very address it connects to: a name that leads elsewhere the second time is caught', async () => {
    let asked = 0;
    const rebinding: LookupFunction = (name, options, callback) => {
      asked += 1;
      lying(asked === 1 ? '93.184.216.34' : '127.0.0.1')(name, options, callback);
    };
    const twice = new SafeClient({ allowsLoopback: false, timeoutMs: 150, lookup: rebinding });
    const url = `http://rebinding.example:${port}/`;
    await twice.post({ ...body, url });
    expect(await twice.post({ ...body, url })).toMatchObject({ outcome: 'forbidden_address', status: null });
    expect([asked, hits]).toEqual([2, 0]);
  });

  it('refuses a name of which one address is private', async () => {
    const mixed = new SafeClient({
      ...{ allowsLoopback: false, timeoutMs: 150, lookup: lying('93.184.216.34', '::1') },
    });
    const attempt = await mixed.post({ ...body, url: `http://mixed.example:${port}/` });
    expect(attempt).toMatchObject({ outcome: 'forbidden_address' });
    expect(hits).toBe(0);
  });

  it('follows no redirect, and where this machine is allowed no other private network is', async () => {
    const receiver = (await Receiver.start()).behaves(answers(302, { location: 'http://169.254.169.254/' }));
    const local = new SafeClient({ allowsLoopback: true, timeoutMs: 2_000 });
    expect(await local.post({ ...body, url: receiver.url })).toMatchObject({
      outcome: 'answered',
      status: 302,
    });
    expect(receiver.received).toHaveLength(1);
    await receiver.close();
    for (const host of ['10.0.0.1', '169.254.169.254', '[fe80::1]', '0.0.0.0'])
      expect(await local.post({ ...body, url: `http://${host}/` })).toMatchObject({
        outcome: 'forbidden_address',
      });
  });
});
