import { OutcomeUnknown } from '#database';
import type { Database, Tx } from '#database';
import { byProduct } from '#leads';
import type { Submission, SubmissionResult } from '../domain/submission.js';
import type { CaptureSubmissions } from './capture-submissions.js';
import { GatherCaptures } from './gather-captures.js';

const BY = byProduct('0190b8d2-0000-7000-8000-000000000001');
const hit = (email: string): Submission => ({ email });

/** A database whose transactions end when the test says so; it keeps what each of them was given. */
function held(fails: (hits: readonly Submission[]) => boolean = () => false, isCutAtCommit = false) {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const database = {
    withWorkspace: async (_id: string, work: (tx: Tx) => Promise<unknown>) => {
      const done = await work(undefined as unknown as Tx);
      if (isCutAtCommit) throw new OutcomeUnknown(new Error('Connection terminated unexpectedly'));
      return done;
    },
  } as unknown as Database;
  const capture = {
    run: async (
      _tx: Tx,
      _by: unknown,
      _connector: string,
      hits: readonly Submission[],
    ): Promise<SubmissionResult[]> => {
      batches.push(hits.map(({ email }) => email ?? ''));
      await new Promise<void>((open) => gates.push(open));
      if (fails(hits)) throw new Error('refused by the database');
      return hits.map(({ email }) => ({ status: 'captured', leadId: `lead of ${email}` }));
    },
  } as unknown as CaptureSubmissions;
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  /** Lets everything that runs now, and what follows from it, come to its end. */
  const release = async (): Promise<void> => {
    while (gates.length > 0) {
      gates.splice(0).forEach((open) => open());
      await settle();
    }
  };
  return { gather: new GatherCaptures(database, capture), batches, release };
}

describe('captures that arrive together', () => {
  it('share the next transaction while one is on its way, and each request gets its own answers', async () => {
    const { gather, batches, release } = held();
    const answers = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      gather.run(BY, 'manual', [hit(name), hit(`${name}2`)]),
    );
    await release();
    expect(batches).toEqual([
      ['a', 'a2'],
      ['b', 'b2', 'c', 'c2', 'd', 'd2', 'e', 'e2'],
    ]);
    expect((await Promise.all(answers)).map((results) => results.map(({ leadId }) => leadId))).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`lead of ${name}`, `lead of ${name}2`]),
    );
  });

  it('do not pay for one that fails', async () => {
    const { gather, batches, release } = held((hits) => hits.some(({ email }) => email === 'bad'));
    const names = ['x', 'good', 'bad', 'fine'];
    const answers = Promise.allSettled(names.map((name) => gather.run(BY, 'manual', [hit(name)])));
    await release();
    expect((await answers).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(batches.slice(1)).toEqual([['good', 'bad', 'fine'], ['good'], ['bad'], ['fine']]);
  });

  it('are taken once where the connection is lost at the commit, which may have held', async () => {
    const { gather, batches, release } = held(() => false, true);
    const answers = Promise.allSettled(['a', 'b', 'c'].map((name) => gather.run(BY, 'manual', [hit(name)])));
    await release();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('of a bounded number wait; the next sender is asked to slow down', async () => {
    const { gather, release } = held();
    const waiting = Array.from({ length: 5_001 }, (_, index) =>
      gather.run(BY, 'manual', [hit(String(index))]),
    );
    expect(() => gather.run(BY, 'manual', [hit('one too many')])).toThrow(
      expect.objectContaining({ code: 'intake/busy' }),
    );
    await release();
    expect(await Promise.all(waiting)).toHaveLength(5_001);
  });
});
