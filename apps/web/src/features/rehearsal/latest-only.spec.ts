import { LatestOnly } from './latest-only.js';

/** A server that answers when it is told to, and a clock that stands until it is moved. */
function stage() {
  const sent: { value: number; answer: (text: string) => void; refuse: (error: Error) => void }[] = [];
  const told: string[] = [];
  let now = 0;
  let resting: (() => void) | null = null;
  const asking = new LatestOnly<number, string>({
    send: (value) => new Promise((answer, refuse) => sent.push({ value, answer, refuse })),
    answered: (answer, tookMs) => told.push(`${answer} after ${tookMs}`),
    failed: (error) => told.push(error.message),
    now: () => now,
    rest: (run) => {
      resting = run;
      return () => (resting = null);
    },
  });
  return {
    ...{ sent, told, asking },
    pass: (ms: number) => (now += ms),
    restIsOver: () => {
      const run = resting;
      resting = null;
      run?.();
    },
  };
}
/** Whatever was promised has happened. */
const settled = () => new Promise(setImmediate);

describe('a slider that is moved about', () => {
  it('sends what it came to rest at, and says how long the answer took since then', async () => {
    const { asking, sent, told, pass, restIsOver } = stage();
    for (const value of [1, 2, 3]) asking.ask(value);
    restIsOver();
    expect(sent.map(({ value }) => value)).toEqual([3]);
    pass(84);
    sent[0]!.answer('three');
    await settled();
    expect(told).toEqual(['three after 84']);
  });

  it('sends nothing while an answer is on its way, then only the latest, and drops what is out of date', async () => {
    const { asking, sent, told, pass, restIsOver } = stage();
    asking.ask(1);
    restIsOver();
    asking.ask(2);
    asking.ask(3);
    restIsOver();
    expect(sent).toHaveLength(1);
    sent[0]!.answer('one');
    await settled();
    expect(sent.map(({ value }) => value)).toEqual([1, 3]);
    pass(50);
    sent[1]!.answer('three');
    await settled();
    expect(told).toEqual(['three after 50']);
  });

  it('says what failed, and asks again when it is moved again', async () => {
    const { asking, sent, told, restIsOver } = stage();
    asking.ask(1);
    restIsOver();
    sent[0]!.refuse(new Error('no'));
    await settled();
    expect(told).toEqual(['no']);
    asking.ask(2);
    restIsOver();
    expect(sent.at(-1)!.value).toBe(2);
  });

  it('is silent once it was left', async () => {
    const { asking, sent, told, restIsOver } = stage();
    asking.ask(1);
    restIsOver();
    asking.stop();
    sent[0]!.answer('one');
    await settled();
    expect(told).toEqual([]);
  });
});
