import { io } from 'socket.io-client';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { PlantedAccess, startLiveApp } from './test-support/live-app.js';
import type { LiveApp } from './test-support/live-app.js';
import { LiveClient } from './test-support/live-client.js';
import { PLANTED_TABLES } from './test-support/planted-boards.js';

/** No test waits for time; this only ends one that would never end. */

describe('the live boards over sockets', () => {
  let db: TestDatabase;
  let access: PlantedAccess;
  let one: LiveApp;
  let other: LiveApp;
  const clients: LiveClient[] = [];
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', onRejection);
    db = await testDatabase();
    await db.oracle(PLANTED_TABLES);
    access = new PlantedAccess();
    one = await startLiveApp(db.appUrl, access, { socketsPerMember: 5 });
    other = await startLiveApp(db.appUrl, access);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) {
      expect(client.violations).toEqual([]);
      client.close();
    }
    expect(rejections).toEqual([]);
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await db.drop();
    process.off('unhandledRejection', onRejection);
  });

  function clientOf(workspaceId: string, cookie = access.admit(workspaceId).cookie): LiveClient {
    const client = new LiveClient(one.url, { cookie });
    clients.push(client);
    return client;
  }

  const at = (client: LiveClient, revision: number, board = 'people') =>
    client.until(() => client.last(board)?.revision === revision, `revision ${revision}`);

  /** How a handshake ends. */
  const handshake = (headers: Record<string, string>, path = '/live'): Promise<string> =>
    new Promise((resolve) => {
      const transports = ['websocket'];
      const socket = io(`${one.url}${path}`, {
        transports,
        extraHeaders: headers,
        reconnection: false,
        forceNew: true,
      });
      const end = (how: string): void => {
        socket.close();
        resolve(how);
      };
      socket.on('connect', () => end('connected'));
      socket.on('connect_error', (error: Error & { data?: { code: string } }) =>
        end(error.data?.code ?? error.message),
      );
    });

  /** Persons per bucket in the journal up to a position: what a board must show at that revision. */
  const recount = async (workspaceId: string, revision: number) => {
    const found = await db.oracle<{ bucket: string; counted: number }>(
      `select right(subject_id::text, 1) as bucket, count(*)::int as counted from journal_entry
        where workspace_id = $1 and position <= $2 group by 1`,
      [workspaceId, revision],
    );
    return {
      total: found.reduce((sum, { counted }) => sum + counted, 0),
      [`parity.${revision % 2}`]: true,
      ...Object.fromEntries(found.map(({ bucket, counted }) => [`bucket.${bucket}`, counted])),
    };
  };

  describe('a handshake', () => {
    it('is refused without a session, with a failing authenticator, from another origin and outside /live', async () => {
      const { cookie } = access.admit(newId());
      expect(await handshake({ cookie })).toBe('connected');
      expect(await handshake({ cookie, origin: one.url })).toBe('connected');
      expect(await handshake({})).toBe('live/signed-out');
      expect(await handshake({ cookie: 'staffetta=stolen' })).toBe('live/signed-out');
      expect(await handshake({ cookie: 'staffetta=throw' })).toBe('live/unavailable');
      expect(await handshake({ cookie: 'staffetta=reject' })).toBe('live/unavailable');
      expect(await handshake({ cookie, origin: 'http://evil.example' })).not.toBe('connected');
      expect(await handshake({ cookie }, '/')).toMatch(/join \/live/);
      expect(await handshake({ cookie }, '/other')).toMatch(/Invalid namespace/);
    });

    it('is refused when the member holds too many sockets', async () => {
      const workspaceId = newId();
      const { cookie } = access.admit(workspaceId);
      const open = Array.from({ length: 5 }, () => clientOf(workspaceId, cookie));
      await Promise.all(open.map((client) => client.watch('idle')));
      expect(await handshake({ cookie })).toBe('live/too-many-sockets');
      expect(await handshake({ cookie: access.admit(workspaceId).cookie })).toBe('connected');
    });

    it('is not to be had by polling', async () => {
      const answer = await fetch(`${one.url}/socket.io/?EIO=4&transport=polling`);
      expect(answer.status).toBe(400);
    });
  });

  describe('watching', () => {
    it('begins with a snapshot and goes on with changes, complete and in order, under 16 writers', async () => {
      const workspaceId = newId();
      const client = clientOf(workspaceId);
      const [people, idle] = [await client.watch('people'), await client.watch('idle')];
      expect(people.history[0]).toMatchObject({ via: 'snapshot', revision: 0, cells: { total: 0 } });
      const isNews = ({ isAnswer }: { isAnswer: boolean }) => !isAnswer;
      let count = 0;
      await Promise.all(
        Array.from({ length: 16 }, async (_, writer) => {
          while (people.history.filter(isNews).length < 6) {
            count += 1 + (writer % 3);
            await one.record(workspaceId, 1 + (writer % 3));
          }
        }),
      );
      await Promise.all([at(client, count), at(client, count, 'idle')]);
      for (const { revision, cells } of people.history) expect(cells['total']).toBe(revision);
      expect(client.last('people')?.cells).toEqual(await recount(workspaceId, count));
      expect(idle.history.every(({ cells }) => cells['still'] === true)).toBe(true);
    });

    it('shows the same figures on every socket of the workspace and nothing to another workspace', async () => {
      const [workspaceId, foreign] = [newId(), newId()];
      const [first, second, stranger] = [clientOf(workspaceId), clientOf(workspaceId), clientOf(foreign)];
      await Promise.all([first, second, stranger].map((client) => client.watch('people')));
      await one.record(workspaceId, 10);
      await Promise.all([at(first, 10), at(second, 10)]);
      expect(first.last('people')?.cells).toEqual(second.last('people')?.cells);
      await one.record(foreign, 1);
      await at(stranger, 1);
      expect(stranger.last('people')?.cells).toEqual(await recount(foreign, 1));
    });

    it('is resumed by a change after a cut', async () => {
      const workspaceId = newId();
      const client = clientOf(workspaceId);
      await one.record(workspaceId, 3);
      const board = await client.watch('people');
      await at(client, 3);
      for (let cut = 1; cut <= 5; cut += 1) {
        client.cut();
        await client.until(() => !client.isConnected, 'the cut');
        await one.record(workspaceId, 2);
        await at(client, 3 + 2 * cut);
      }
      const answers = board.history.filter(({ isAnswer, revision }) => isAnswer && revision > 3);
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.map(({ via }) => via)).toEqual(answers.map(() => 'change'));
      expect(client.last('people')?.cells).toEqual(await recount(workspaceId, 13));
    });

    it('begins anew with a snapshot when the epoch changes', async () => {
      const workspaceId = newId();
      const client = clientOf(workspaceId);
      await one.record(workspaceId, 3);
      const board = await client.watch('people');
      await at(client, 3);
      const before = client.last('people')?.epoch;
      await db.oracle('update journal_head set epoch = uuidv7() where workspace_id = $1', [workspaceId]);
      await client.until(() => client.last('people')?.epoch !== before, 'another epoch');
      expect(board.history.at(-1)).toMatchObject({ via: 'snapshot', revision: 3, cells: { total: 3 } });
      await one.record(workspaceId, 1);
      await at(client, 4);
    });

    it('of work in progress moves without an entry, and comes back whole after a cut', async () => {
      const workspaceId = newId();
      const client = clientOf(workspaceId);
      await client.watch('progress');
      one.progress.done = 7;
      await client.until(() => client.last('progress')?.cells.done === 7, 'the progress to show');
      expect(client.last('progress')?.revision).toBe(0);
      const seen = client.board('progress').history.length;
      client.cut();
      one.progress.done = 8;
      await client.until(() => client.last('progress')?.cells.done === 8, 'the progress after the cut');
      expect(client.board('progress').history[seen]).toMatchObject({ via: 'snapshot' });
    });

    it('of a board that moves with time carries the minute', async () => {
      const client = clientOf(newId());
      const board = await client.watch('timely');
      expect(board.history[0]?.cells['minute']).toBe(board.history[0]?.asOf);
    });
  });

  describe('rights', () => {
    it('decide who may watch what', async () => {
      const workspaceId = newId();
      const { caller, cookie } = access.admit(workspaceId);
      const client = clientOf(workspaceId, cookie);
      const own = await client.watch(`people/${caller.memberId}`);
      expect(own.refusal).toBeUndefined();
      for (const [name, code] of [
        [`people/${newId()}`, 'live/forbidden'],
        ['nobody', 'live/unknown-board'],
        ['broken', 'live/unavailable'],
        ['broken/rights', 'live/unavailable'],
      ] as const)
        expect((await client.watch(name)).refusal).toBe(code);
    });

    it.each([
      { how: 'by signal', signalled: true },
      { how: 'without one', signalled: false },
    ])('that end put a member out, $how, and nothing follows', async ({ signalled }) => {
      const workspaceId = newId();
      const { caller, cookie } = access.admit(workspaceId);
      const [leaving, staying] = [clientOf(workspaceId, cookie), clientOf(workspaceId)];
      const held = await leaving.watch('people');
      await staying.watch('people');
      access.callers.delete(caller.credentialId);
      if (signalled) one.signals.emit('revoked', workspaceId);
      await leaving.until(() => held.isRevoked && !leaving.isConnected, 'being put out');
      await one.record(workspaceId, 4);
      await at(staying, 4);
      expect(leaving.last('people')?.revision).toBe(0);
    });

    it('that shrink close what is not allowed any more and leave the rest', async () => {
      const workspaceId = newId();
      const { caller, cookie } = access.admit(workspaceId);
      const client = clientOf(workspaceId, cookie);
      const [people, idle] = [await client.watch('people'), await client.watch('idle')];
      access.callers.set(caller.credentialId, { ...caller, actions: new Set() });
      one.signals.emit('revoked', workspaceId);
      await client.until(() => people.isRevoked, 'the end of the board');
      await one.record(workspaceId, 2);
      await at(client, 2, 'idle');
      expect([idle.isRevoked, client.isConnected, people.history.at(-1)?.revision]).toEqual([false, true, 0]);
    });
  });

  describe('bad input', () => {
    const GARBAGE: readonly unknown[] = [
      undefined,
      null,
      0,
      -1,
      'people',
      '',
      [],
      {},
      [[[]]],
      true,
      { board: null },
      { board: {} },
      { board: ['people'] },
      { board: 'x'.repeat(3_000) },
      { board: '__proto__' },
      { board: 'people', have: 1 },
      { board: 'people', have: { epoch: {}, revision: 'NaN', asOf: [] } },
      { board: 'people/../../etc', have: null },
      { toString: 'x', board: { toString: 'people' } },
      JSON.parse('{"__proto__": {"board": "people"}}'),
    ];

    it('is answered or ignored, two hundred times, and the socket lives on', async () => {
      const workspaceId = newId();
      const client = clientOf(workspaceId);
      await client.watch('idle');
      let answers: string[] = [];
      for (const event of ['unwatch', 'time', 'nothing']) {
        const asked = GARBAGE.map((input) => {
          client.bare.emit('watch', input);
          client.bare.emit(event, input, input);
          client.bare.emit('unwatch', input, Buffer.from('binary'));
          return client.say(input);
        });
        answers = [...answers, ...(await Promise.all(asked)).map(({ kind }) => kind)];
      }
      await one.record(workspaceId, 1);
      await at(client, 1, 'idle');
      expect(answers).toEqual(Array(3 * GARBAGE.length).fill('refused'));
      expect(client.disconnections).toBe(0);
    });

    it('of ten megabytes ends that socket only', async () => {
      const workspaceId = newId();
      const [loud, quiet] = [clientOf(workspaceId), clientOf(workspaceId)];
      await Promise.all([loud.watch('idle'), quiet.watch('idle')]);
      const gone = new Promise((resolve) => loud.bare.once('disconnect', resolve));
      loud.bare.emit('watch', { board: 'x'.repeat(10_000_000) });
      await gone;
      await one.record(workspaceId, 1);
      await at(quiet, 1, 'idle');
    });

    it('of too many messages or boards is refused', async () => {
      const client = clientOf(newId());
      await client.watch('idle');
      const asked = Array.from({ length: 300 }, (_, index) => client.say({ board: `idle/${index}` }));
      const answers = await Promise.all(asked);
      const codes = answers.map((answer) => (answer.kind === 'refused' ? answer.code : answer.kind));
      expect(codes.filter((code) => code === 'snapshot')).toHaveLength(49);
      expect(codes).toContain('live/too-many-boards');
      expect(codes).toContain('live/too-often');
    });
  });

  describe('a snapshot over REST', () => {
    const get = async (cookie: string, board: string) => {
      const answer = await fetch(`${one.url}/boards/${board}`, { headers: { cookie } });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };

    it('is what the socket shows at the same revision, under the same rights', async () => {
      const workspaceId = newId();
      const { caller, cookie } = access.admit(workspaceId);
      const client = clientOf(workspaceId, cookie);
      await client.watch('people');
      await one.record(workspaceId, 3);
      await at(client, 3);
      const { status, body } = await get(cookie, 'people');
      const { epoch, revision, cells } = client.last('people') ?? {};
      expect([status, body]).toEqual([
        200,
        expect.objectContaining({ board: 'people', epoch, revision, cells }),
      ]);
      expect((await get(cookie, `people%2F${caller.memberId}`)).status).toBe(200);
      expect((await get(cookie, `people%2F${newId()}`)).status).not.toBe(200);
      expect((await get(cookie, 'nobody')).status).not.toBe(200);
      expect((await get('staffetta=stolen', 'people')).status).toBe(403);
    });
  });

  it('a slow client makes no queue and gets the latest state when it reads again', async () => {
    const workspaceId = newId();
    const [slow, quick] = [clientOf(workspaceId), clientOf(workspaceId)];
    const held = await slow.watch('people');
    await quick.watch('people');
    await one.record(workspaceId, 1);
    await Promise.all([at(slow, 1), at(quick, 1)]);
    one.people.padding = 2_000_000;
    const behind = async () =>
      Number(/staffetta_live_behind_total (\d+)/.exec((await one.metrics.read()).text)?.[1]);
    const before = await behind();
    slow.pause();
    let revision = 1;
    while ((await behind()) === before) {
      await one.record(workspaceId, 1);
      await at(quick, (revision += 1));
    }
    for (let more = 0; more < 5; more += 1) {
      await one.record(workspaceId, 1);
      await at(quick, (revision += 1));
    }
    expect(held.history.at(-1)?.revision).toBeLessThan(revision);
    one.people.padding = 0;
    slow.resume();
    await at(slow, revision);
    const steps = held.history.map((seen, index) => seen.revision - (held.history[index - 1]?.revision ?? 0));
    expect(Math.max(...steps)).toBeGreaterThanOrEqual(5);
    await one.record(workspaceId, 1);
    await Promise.all([at(slow, revision + 1), at(quick, revision + 1)]);
    expect(slow.last('people')?.cells).toEqual(await recount(workspaceId, revision + 1));
  });

  it('clients that hop between two servers see neither a gap nor a step back, and end equal to plain SQL', async () => {
    const workspaceId = newId();
    const hoppers = Array.from({ length: 6 }, () => clientOf(workspaceId));
    await Promise.all(hoppers.flatMap((client) => [client.watch('people'), client.watch('timely')]));
    let [count, hopping] = [0, hoppers.length];
    const writing = Array.from({ length: 16 }, async (_, writer) => {
      while (hopping > 0) {
        count += 1;
        await (writer % 2 ? one : other).record(workspaceId, 1);
      }
    });
    const hops = hoppers.map(async (client, index) => {
      const held = client.board('people').history;
      for (let turn = index; turn < index + 12; turn += 1) {
        const seen = held.length;
        if (turn % 3 === 0) client.cut();
        else client.hop(turn % 2 ? one.url : other.url);
        await client.until(() => held.length > seen + 1, 'an answer after the hop and a change after that');
      }
      hopping -= 1;
    });
    await Promise.all([...writing, ...hops]);
    await Promise.all(hoppers.flatMap((client) => [at(client, count), at(client, count, 'timely')]));
    for (const client of hoppers)
      for (const board of ['people', 'timely'])
        for (const { revision, cells } of client.board(board).history) expect(cells['total']).toBe(revision);
    const truth = await recount(workspaceId, count);
    for (const client of hoppers) expect(client.last('people')?.cells).toEqual(truth);
  });

  it('a server that stops lets its sockets go at once, and they come back to the next', async () => {
    const stopping = await startLiveApp(db.appUrl, access);
    const workspaceId = newId();
    const [client, stuck] = [clientOf(workspaceId), clientOf(workspaceId)];
    client.hop(stopping.url);
    stuck.hop(stopping.url);
    await Promise.all([client.watch('people'), stuck.watch('people')]);
    stuck.pause();
    await stopping.close();
    client.hop(other.url);
    await one.record(workspaceId, 2);
    await at(client, 2);
  });
});
