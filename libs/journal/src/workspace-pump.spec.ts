import { setImmediate as turn } from 'node:timers/promises';
import { WorkspacePump } from './workspace-pump.js';

/** A pump whose runs end when the test says so. */
function pumpOf(gatherMs?: number) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const drain = (workspaceId: string): Promise<void> => {
    begun.push(workspaceId);
    return new Promise((resolve) => ends.push(resolve));
  };
  const pump = new WorkspacePump(drain, () => undefined, gatherMs);
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await turn();
  };
  return { pump, begun, end };
}

describe('the pump of a workspace', () => {
  it('runs once more for all that woke it during a run', async () => {
    const { pump, begun, end } = pumpOf();
    for (const _ of [1, 2, 3]) pump.wake('a');
    await end();
    expect(begun).toEqual(['a', 'a']);
    await end();
    expect(begun).toEqual(['a', 'a']);
    await pump.stop();
  });

  it('does not let one workspace wait for another', async () => {
    const { pump, begun, end } = pumpOf();
    pump.wake('a');
    pump.wake('b');
    expect(begun).toEqual(['a', 'b']);
    await end();
    await end();
    await pump.stop();
  });

  it('begins at once where it was quiet, however long it gathers', async () => {
    const { pump, begun, end } = pumpOf(600_000);
    pump.wake('a');
    await end();
    pump.wake('a');
    expect(begun).toEqual(['a', 'a']);
    await end();
    await pump.stop();
  });

  it('waits while it gathers, and then runs for all that came', async () => {
    const { pump, begun, end } = pumpOf(1);
    pump.wake('a');
    pump.wake('a');
    await end();
    while (begun.length === 1) await turn();
    expect(begun).toEqual(['a', 'a']);
    await end();
    await pump.stop();
  });

  it('ends a wait when it is stopped, and takes no wake any more', async () => {
    const { pump, begun, end } = pumpOf(600_000);
    pump.wake('a');
    pump.wake('a');
    await end();
    await pump.stop();
    pump.wake('a');
    expect(begun).toEqual(['a']);
  });

  it('goes on after a run that failed', async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const failing = (): Promise<void> => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    };
    const pump = new WorkspacePump(failing, (_, error) => void failures.push(error));
    pump.wake('a');
    pump.wake('a');
    while (runs === 1) await turn();
    await pump.stop();
    expect([runs, failures.length]).toEqual([2, 1]);
  });
});
