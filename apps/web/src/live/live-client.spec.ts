import fc from 'fast-check';
import type { Cells, Change, Snapshot, WatchAnswer, WatchRequest } from '#contracts';
import { takeChange, takeSnapshot } from './board-state.js';
import type { BoardState } from './board-state.js';
import { LiveClient } from './live-client.js';
import type { LiveEvents, LiveTransport } from './transport.js';

const BOARD = 'funnel';
const minute = (at: number): string => new Date(Date.UTC(2026, 10, 2, 10, at)).toISOString();
const held = (revision: number, cells: Cells = {}): BoardState => ({
  board: BOARD,
  epoch: 'e1',
  revision,
  asOf: minute(5),
  cells,
});
const change = (from: number, to: number, rest: Partial<Change> = {}): Change => ({
  board: BOARD,
  epoch: 'e1',
  from,
  to,
  asOf: minute(5),
  serverTime: minute(5),
  cells: {},
  ...rest,
});
const snapshot = (revision: number, rest: Partial<Snapshot> = {}): Snapshot => ({
  board: BOARD,
  epoch: 'e1',
  revision,
  asOf: minute(5),
  serverTime: minute(5),
  cells: {},
  ...rest,
});

describe('a change', () => {
  it.each([
    { from: 7, to: 9, epoch: 'e1', asOf: 5, kind: 'applied', because: 'it was made for what is held' },
    {
      from: 7,
      to: 7,
      epoch: 'e1',
      asOf: 6,
      kind: 'applied',
      because: 'a new minute moves figures without a new entry',
    },
    {
      from: 7,
      to: 7,
      epoch: 'e1',
      asOf: 4,
      kind: 'ignored',
      because: 'an older minute would be a step back',
    },
    { from: 5, to: 6, epoch: 'e1', asOf: 5, kind: 'ignored', because: 'it is older than what is held' },
    { from: 8, to: 9, epoch: 'e1', asOf: 5, kind: 'gap', because: 'something before it is missing' },
    { from: 6, to: 9, epoch: 'e1', asOf: 5, kind: 'gap', because: 'it was made for another revision' },
    { from: 7, to: 8, epoch: 'e2', asOf: 5, kind: 'gap', because: 'figures of two epochs are never mixed' },
  ])(
    'from $from to $to in $epoch at minute $asOf is $kind on revision 7, because $because',
    ({ from, to, epoch, asOf, kind }) => {
      expect(takeChange(held(7), change(from, to, { epoch, asOf: minute(asOf) })).kind).toBe(kind);
    },
  );

  it('is a gap when nothing is held', () => {
    expect(takeChange(null, change(0, 1)).kind).toBe('gap');
  });

  it('sets cells, keeps the others and drops those set to null', () => {
    const outcome = takeChange(held(7, { a: 1, b: 2, c: 3 }), change(7, 8, { cells: { b: 5, c: null } }));
    expect(outcome).toMatchObject({ kind: 'applied', state: { revision: 8, cells: { a: 1, b: 5 } } });
    expect(outcome.kind === 'applied' && 'c' in outcome.state.cells).toBe(false);
  });
});

describe('a snapshot', () => {
  it.each([
    { revision: 8, epoch: 'e1', asOf: 5, kind: 'applied', because: 'it is further' },
    { revision: 7, epoch: 'e1', asOf: 5, kind: 'applied', because: 'it is as far' },
    { revision: 7, epoch: 'e1', asOf: 4, kind: 'ignored', because: 'its minute is older' },
    { revision: 6, epoch: 'e1', asOf: 9, kind: 'ignored', because: 'another process may be behind' },
    { revision: 2, epoch: 'e2', asOf: 5, kind: 'applied', because: 'a new epoch begins its own count' },
  ])(
    'of revision $revision in $epoch is $kind on revision 7, because $because',
    ({ revision, epoch, asOf, kind }) => {
      expect(takeSnapshot(held(7), snapshot(revision, { epoch, asOf: minute(asOf) })).kind).toBe(kind);
    },
  );
});

/** A server that is its own oracle: it remembers what every revision looked like, and messages travel only when told to. */
class ModelServer implements LiveTransport {
  private events: LiveEvents | null = null;
  private wire: (() => void)[] = [];
  private isUp = false;
  private epoch = 1;
  private log: Cells[] = [{}];
  private readonly seen = new Map<string, Cells>();
  private isWatched = false;
  readonly questions: WatchRequest[] = [];

  open(events: LiveEvents): void {
    this.events = events;
  }

  close(): void {
    this.isUp = false;
  }

  connect(): void {
    if (this.isUp) return;
    this.isUp = true;
    this.events?.up();
  }

  /** Everything under way is lost. */
  cut(): void {
    if (!this.isUp) return;
    this.isUp = this.isWatched = false;
    this.wire = [];
    this.events?.down();
  }

  /** Everything is rebuilt: a new epoch, and a count that may begin lower. */
  rebuild(): void {
    this.remember();
    this.epoch += 1;
    this.log = [this.latest];
    if (this.isUp) this.send(() => this.events?.stale(BOARD));
  }

  write(key: string, value: number | null): void {
    this.remember();
    const next: Record<string, Cells[string]> = { ...this.latest, [key]: value };
    if (value === null) delete next[key];
    const from = this.log.length - 1;
    this.log.push(next);
    if (!this.isWatched) return;
    this.send(() => this.events?.change(this.changeOf(this.epochAt, from, from + 1, { [key]: value })));
  }

  private get epochAt(): string {
    return `e${this.epoch}`;
  }

  get latest(): Cells {
    return this.log.at(-1) ?? {};
  }

  get stamp(): string {
    return `${this.epochAt}:${this.log.length - 1}`;
  }

  cellsAt(epoch: string, revision: number): Cells | undefined {
    return this.seen.get(`${epoch}:${revision}`);
  }

  remember(): void {
    this.log.forEach((cells, revision) => this.seen.set(`${this.epochAt}:${revision}`, cells));
  }

  watch(request: WatchRequest): Promise<WatchAnswer> {
    this.questions.push(request);
    this.isWatched = true;
    const lag = this.questions.length % 3 === 0 && this.log.length > 1 ? 1 : 0;
    const answer = this.answerTo(request, this.log.length - 1 - lag);
    return new Promise((resolve) => this.send(() => resolve(answer)));
  }

  unwatch(): void {
    this.isWatched = false;
  }

  deliver(): void {
    this.wire.shift()?.();
  }

  get isIdle(): boolean {
    return this.wire.length === 0;
  }

  private send(message: () => void): void {
    if (this.isUp) this.wire.push(message);
  }

  private answerTo({ have }: WatchRequest, revision: number): WatchAnswer {
    const cells = this.log[revision] ?? {};
    const known =
      have?.epoch === this.epochAt && have.revision <= revision ? this.log[have.revision] : undefined;
    if (have === undefined || known === undefined)
      return { kind: 'snapshot', snapshot: snapshot(revision, { epoch: this.epochAt, cells }) };
    const gone = Object.keys(known).filter((key) => !(key in cells));
    const cellsNow = { ...cells, ...Object.fromEntries(gone.map((key) => [key, null])) };
    return { kind: 'change', change: this.changeOf(this.epochAt, have.revision, revision, cellsNow) };
  }

  private changeOf(epoch: string, from: number, to: number, cells: Cells): Change {
    return change(from, to, { epoch, cells });
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};

function started(): { server: ModelServer; client: LiveClient; retries: (() => void)[] } {
  const server = new ModelServer();
  const retries: (() => void)[] = [];
  const client = new LiveClient(server, (run) => void retries.push(run));
  client.open();
  return { server, client, retries };
}

type Step =
  | { do: 'write'; key: string; value: number | null }
  | { do: 'deliver' | 'cut' | 'connect' | 'rebuild' | 'retry' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.nat(9)),
    }),
  },
  { weight: 8, arbitrary: fc.constant({ do: 'deliver' as const }) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'cut' }, { do: 'connect' }, { do: 'connect' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'rebuild' }, { do: 'retry' }) },
);

describe('the live client', () => {
  it('never shows a gap or a step back, whatever is cut, and ends where the server is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const { server, client, retries } = started();
        let before: BoardState | null = null;
        const look = (): void => {
          const { state } = client.view(BOARD);
          if (state === null) return;
          expect(state.cells).toEqual(server.cellsAt(state.epoch, state.revision));
          if (before?.epoch === state.epoch) expect(state.revision).toBeGreaterThanOrEqual(before.revision);
          before = state;
        };
        client.watch(BOARD, () => undefined);
        server.connect();
        const take = async (each: Step): Promise<void> => {
          if (each.do === 'write') server.write(each.key, each.value);
          else if (each.do === 'retry') retries.splice(0).forEach((run) => run());
          else server[each.do]();
          server.remember();
          await settle();
          look();
        };
        for (const each of steps) await take(each);
        await take({ do: 'connect' });
        // A last word after everything, so that an answer from a process behind is caught up with.
        for (let round = 0; round < 4; round += 1) {
          await take({ do: 'write', key: 'end', value: round });
          while (!server.isIdle) await take({ do: 'deliver' });
          await take({ do: 'retry' });
          while (!server.isIdle) await take({ do: 'deliver' });
        }
        const state = client.view(BOARD).state;
        expect(`${state?.epoch}:${state?.revision}`).toBe(server.stamp);
        expect(state?.cells).toEqual(server.latest);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for what it misses with what it has', async () => {
    const { server, client } = started();
    client.watch(BOARD, () => undefined);
    server.connect();
    server.deliver();
    await settle();
    server.cut();
    server.write('a', 1);
    server.connect();
    expect(server.questions.map(({ have }) => have?.revision)).toEqual([undefined, 0]);
    expect(client.link).toBe('live');
  });

  it('keeps what it shows while the link is lost', async () => {
    const { server, client } = started();
    server.write('a', 4);
    client.watch(BOARD, () => undefined);
    server.connect();
    server.deliver();
    await settle();
    server.cut();
    expect(client.link).toBe('lost');
    expect(client.view(BOARD).state?.cells).toEqual({ a: 4 });
  });

  it('shows nothing more of a board once the right to see it is gone', () => {
    const { server, client } = started();
    let events: LiveEvents | undefined;
    server.open = (given) => void (events = given);
    client.open();
    events?.up();
    client.watch(BOARD, () => undefined);
    events?.revoked(BOARD);
    expect(client.view(BOARD)).toEqual({ phase: 'refused', state: null, code: 'live/revoked' });
  });

  it('asks once however many look, and stops when nobody does', () => {
    const { server, client } = started();
    server.connect();
    const stops = [client.watch(BOARD, () => undefined), client.watch(BOARD, () => undefined)];
    expect(server.questions).toHaveLength(1);
    const unwatch = vi.spyOn(server, 'unwatch');
    stops[0]?.();
    expect(unwatch).not.toHaveBeenCalled();
    stops[1]?.();
    expect(unwatch).toHaveBeenCalledTimes(1);
  });
});
