import { ServerClock } from './server-clock.js';

const T = Date.parse('2026-11-02T10:00:00.000Z');
const at = (ms: number): string => new Date(T + ms).toISOString();

describe('the server’s time', () => {
  it('is the machine’s own until something was learnt', () => {
    expect(new ServerClock(() => T).now()).toBe(T);
  });

  it('takes the middle of the round trip as the moment of the answer', () => {
    const clock = new ServerClock(() => T);
    clock.learn(at(60_050), T, T + 100);
    expect(clock.offsetMs).toBe(60_000);
  });

  it('believes the quickest of the latest answers', () => {
    const clock = new ServerClock(() => T);
    clock.learn(at(5_000), T, T + 4_000);
    clock.learn(at(1_010), T, T + 20);
    clock.learn(at(9_000), T, T + 6_000);
    expect(clock.offsetMs).toBe(1_000);
  });

  it('forgets old answers, so that it follows a machine whose clock was set', () => {
    const clock = new ServerClock(() => T);
    clock.learn(at(0), T, T);
    for (let times = 0; times < 8; times += 1) clock.learn(at(-3_599_950), T, T + 100);
    expect(clock.offsetMs).toBe(-3_600_000);
  });

  it('ignores what is no instant', () => {
    const clock = new ServerClock(() => T);
    clock.learn('soon', T, T);
    expect(clock.now()).toBe(T);
  });
});
