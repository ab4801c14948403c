import { createServer } from 'node:net';
import type { AddressInfo, LookupFunction, Server } from 'node:net';
import { answers, Receiver } from '../test-support/receiver.js';
import type { Behaviour } from '../test-support/receiver.js';
import { PRIVATE_HOSTS } from '../test-support/private-hosts.js';
import { SafeClient } from './safe-client.js';

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
    expect(new Set(PRIVATE_HOSTS).size).toBeGreaterThanOrEqual(40);
  });

  it.each(['http', 'https'])(
    'never connects to this machine or a private network over %s, however it is spelt',
    async (scheme) => {
      const attempts = await Promise.all(
        PRIVATE_HOSTS.map((host) =>
          client.post({ ...body, url: `${scheme}://${host}:${port}/` }).catch(() => undefined),
        ),
      );
      // Either it is no address at all, or it is refused as what it is.
      const said = attempts.map((attempt) => attempt?.outcome ?? 'no address');
      expect(said.filter((each) => each !== 'no address' && each !== 'forbidden_address')).toEqual([]);
      expect(said.filter((each) => each === 'forbidden_address').length).toBeGreaterThanOrEqual(40);
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

  it.each(['http', 'https'])('reads nothing of a private network over %s either', async (scheme) => {
    const failures = await Promise.all(
      PRIVATE_HOSTS.map((host) =>
        client.read(`${scheme}://${host}:${port}/`, {}).then(
          () => 'read',
          (error: Error) => error.message,
        ),
      ),
    );
    expect(failures.filter((each) => !/is not allowed|Invalid URL/.test(each))).toEqual([]);
    expect(hits).toBe(0);
  });

  describe('that reads a document', () => {
    let receiver: Receiver;
    beforeEach(async () => {
      receiver = await Receiver.start();
    });
    afterEach(() => receiver.close());
    const local = (timeoutMs: number, cut?: AbortSignal): SafeClient =>
      new SafeClient({ allowsLoopback: true, timeoutMs, ...(cut ? { cut } : {}) });
    /** A byte now and then, without end. */
    const drips: Behaviour = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    };

    it('judges where a name leads, by its own list too', async () => {
      const lied = new SafeClient({
        ...{ allowsLoopback: false, timeoutMs: 500, lookup: lying('93.184.216.34', '64:ff9b::7f00:1') },
      });
      await expect(lied.read(`http://mixed.example:${port}/`, {})).rejects.toThrow(
        '64:ff9b::7f00:1 is not allowed',
      );
    });

    it('has it in full', async () => {
      receiver.behaves((response) => void response.end('whole'));
      expect(await local(5_000).read(receiver.url, {})).toEqual({ status: 200, body: Buffer.from('whole') });
    });

    it('does not wait for one that never ends', async () => {
      receiver.behaves(drips);
      const startedAt = performance.now();
      await expect(local(300).read(receiver.url, {})).rejects.toThrow();
      expect(performance.now() - startedAt).toBeLessThan(5_000);
    });

    it('leaves one that is too long', async () => {
      receiver.behaves((response) => void response.end('x'.repeat(1_048_577)));
      expect(await local(5_000).read(receiver.url, {})).toEqual({ status: 200, body: null });
    });

    it('gives it up when its process stops', async () => {
      receiver.behaves(drips);
      const stop = new AbortController();
      const reading = local(60_000, stop.signal).read(receiver.url, {});
      while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      stop.abort();
      await expect(reading).rejects.toThrow();
    });
  });
});
