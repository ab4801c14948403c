import { Leases } from '#journal';
import { newId } from '#kernel';
import type { Log } from '#observability';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { Rounds } from './rounds.js';
import type { Round } from './rounds.js';

/** Notes a visit; there was nothing to do. */
const noted = (visits: string[], visit: string): Promise<number> => {
  visits.push(visit);
  return Promise.resolve(0);
};

const QUICK = { leaseMs: 300, pollMs: 20 };

describe('going round the workspaces', () => {
  let db: TestDatabase;
  const workspaces: string[] = [];
  const begun: Rounds[] = [];
  const complaints: string[] = [];
  const log = { error: (message: string) => complaints.push(message) } as unknown as Log;

  beforeAll(async () => {
    db = await testDatabase();
    for (const _ of [1, 2, 3]) workspaces.push((await buildWorkspace(db, { members: [] })).id);
  });
  afterEach(async () => {
    for (const rounds of begun.splice(0)) await rounds.onApplicationShutdown();
    complaints.length = 0;
  });
  afterAll(() => db.drop());

  /** A process that goes round, or one that only serves. */
  function inProcess(round: Partial<Round>, works = true): Rounds {
    const rounds = new Rounds(new Leases(db.database, QUICK), db.database, log, works);
    begun.push(rounds);
    const rest = { everyMs: 5, failure: 'It failed.', visit: () => Promise.resolve(0) };
    rounds.begin({ name: newId(), ...rest, ...round });
    return rounds;
  }

  it('visits each workspace, again and again', async () => {
    const visited: string[] = [];
    inProcess({ visit: (id) => noted(visited, id) });
    await until('two rounds', () => Promise.resolve(visited.length >= 2 * workspaces.length));
    const once = visited.slice(0, workspaces.length);
    expect([...once].sort()).toEqual([...workspaces].sort());
    expect(visited.slice(0, 2 * workspaces.length)).toEqual([...once, ...once]);
  });

  it('stays in a workspace until nothing is left to do', async () => {
    const left = new Map(workspaces.map((id, index) => [id, index + 1]));
    const visited: string[] = [];
    inProcess({
      visit: (id) => {
        visited.push(id);
        const count = left.get(id) ?? 0;
        left.set(id, Math.max(0, count - 1));
        return Promise.resolve(count);
      },
    });
    await until('all is done', () => Promise.resolve([...left.values()].every((count) => count === 0)));
    await until('the last is asked once more', () => Promise.resolve(visited.length >= 9));
    const runs = visited.slice(0, 9).filter((id, at) => id !== visited[at - 1]);
    expect(runs).toHaveLength(workspaces.length);
  });

  it('says what failed, and goes on with the others', async () => {
    const visited = new Set<string>();
    inProcess({
      visit: (id) => {
        visited.add(id);
        return id === workspaces[0] ? Promise.reject(new Error('no')) : Promise.resolve(0);
      },
    });
    await until('the others', () => Promise.resolve(visited.size === workspaces.length));
    await until('a second complaint', () => Promise.resolve(complaints.length > 1));
    expect(new Set(complaints)).toEqual(new Set(['It failed.']));
  });

  it('is done by one process at a time, and by another once that one stops', async () => {
    const name = newId();
    const by: string[] = [];
    const first = inProcess({ name, visit: () => noted(by, 'first') });
    await until('the first', () => Promise.resolve(by.length > 5));
    inProcess({ name, visit: () => noted(by, 'second') });
    await until('the first goes on', () => Promise.resolve(by.length > 20));
    expect(new Set(by)).toEqual(new Set(['first']));
    await first.onApplicationShutdown();
    by.length = 0;
    await until('the second', () => Promise.resolve(by.includes('second')));
    expect(by).not.toContain('first');
  });

  it('begins nothing in a process that only serves', async () => {
    const visited: string[] = [];
    const seen: string[] = [];
    inProcess({ visit: (id) => noted(visited, id) }, false);
    inProcess({ visit: (id) => noted(seen, id) });
    await until('another process goes round', () => Promise.resolve(seen.length > 5));
    expect(visited).toEqual([]);
  });
});
