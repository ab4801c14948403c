import { tryAgain } from './try-again.js';

interface Told {
  readonly waited: number[];
  readonly failures: string[];
  tries: number;
}

/** Fails so often; pauses are told and not waited for. */
function attempt(fails: number, { stopIn }: { stopIn?: 'work' | 'pause' } = {}) {
  const stopping = new AbortController();
  const told: Told = { waited: [], failures: [], tries: 0 };
  const work = (): Promise<void> => {
    told.tries += 1;
    if (stopIn === 'work') stopping.abort();
    return told.tries <= fails ? Promise.reject(new Error(`${told.tries}`)) : Promise.resolve();
  };
  const ended = tryAgain(work, {
    pauses: [1, 20],
    signal: stopping.signal,
    onFailure: (error) => told.failures.push((error as Error).message),
    wait: (ms) => {
      told.waited.push(ms);
      if (stopIn === 'pause') stopping.abort();
      return Promise.resolve();
    },
  });
  return { ended, told };
}

describe('trying again', () => {
  it.each([
    { fails: 0, waited: [], because: 'what succeeds is done once' },
    { fails: 1, waited: [1], because: 'the first pause is short' },
    { fails: 2, waited: [1, 20], because: 'after the last pause it is tried once more' },
  ])('ends well after $fails failures: $because', async ({ fails, waited }) => {
    const { ended, told } = attempt(fails);
    await ended;
    expect(told).toMatchObject({ tries: fails + 1, waited });
    expect(told.failures).toHaveLength(fails);
  });

  it('gives up with the last failure once every pause is used', async () => {
    const { ended, told } = attempt(9);
    await expect(ended).rejects.toThrow('3');
    expect(told).toMatchObject({ tries: 3, failures: ['1', '2'] });
  });

  it('tries no more once it is asked to stop in a pause', async () => {
    const { ended, told } = attempt(9, { stopIn: 'pause' });
    await ended;
    expect(told).toMatchObject({ tries: 1, waited: [1] });
  });

  it('tells a failure that comes while it is asked to stop', async () => {
    const { ended, told } = attempt(9, { stopIn: 'work' });
    await expect(ended).rejects.toThrow('1');
    expect(told).toMatchObject({ tries: 1, waited: [] });
  });

  it('cuts a real pause short when it is asked to stop', async () => {
    const stopping = new AbortController();
    let tries = 0;
    const ended = tryAgain(
      () => {
        tries += 1;
        return Promise.reject(new Error('no'));
      },
      { pauses: [3_600_000], signal: stopping.signal, onFailure: () => setImmediate(() => stopping.abort()) },
    );
    await ended;
    expect(tries).toBe(1);
  });
});
