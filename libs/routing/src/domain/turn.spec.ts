import fc from 'fast-check';
import { FIRST_TURN, takeLeast, takeTurn, takeWeighted } from './turn.js';
import type { Seat, Stand, Taken, Turn } from './turn.js';

const seat = (memberId: string, stand: Stand = 'free', weight = 1): Seat => ({ memberId, weight, stand });
const team = (size: number): string[] => Array.from({ length: size }, (_, index) => `m${index}`);

type Take = (turn: Turn, step: number) => Taken;
/** Deals so many leads and says who got each. */
function deal(count: number, take: Take, from: Turn = FIRST_TURN): { got: (string | null)[]; turn: Turn } {
  const got: (string | null)[] = [];
  let turn = from;
  for (let step = 0; step < count; step += 1) {
    const taken = take(turn, step);
    got.push(taken.memberId);
    turn = taken.turn;
  }
  return { got, turn };
}

const countsOf = (got: readonly (string | null)[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of got) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** By how much the luckiest is ahead of the unluckiest of these. */
const spread = (got: readonly (string | null)[], ids: readonly string[]): number => {
  const counts = countsOf(got);
  const each = ids.map((id) => counts.get(id) ?? 0);
  return Math.max(...each) - Math.min(...each);
};

describe('A round robin', () => {
  it('serves everybody once before anybody twice, in the order of the round', () => {
    const seats = team(3).map((id) => seat(id));
    expect(deal(7, (turn) => takeTurn(turn, seats, 'hold_position')).got).toEqual([
      'm0',
      'm1',
      'm2',
      'm0',
      'm1',
      'm2',
      'm0',
    ]);
  });

  it('stays within one among those who are always free, over any stretch, whoever else comes and goes', () => {
    const stands = fc.constantFrom<Stand>('free', 'away', 'out');
    const presence = fc.array(fc.array(stands, { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(presence, fc.integer({ min: 1, max: 5 }), fc.nat(), fc.nat(), (course, constant, a, b) => {
        const always = team(constant);
        const take: Take = (turn, step) => {
          const passing = (course[step] ?? []).map((stand, index) => seat(`x${index}`, stand));
          const [x0, x1, x2, x3] = passing as [Seat, Seat, Seat, Seat];
          const [first, ...rest] = always.map((id) => seat(id)) as [Seat, ...Seat[]];
          return takeTurn(turn, [x0, first, x1, ...rest, x2, x3], 'hold_position');
        };
        const { got } = deal(course.length, take);
        const [from, to] = [a % got.length, b % got.length].sort((one, other) => one - other) as [
          number,
          number,
        ];
        expect(spread(got.slice(from, to + 1), always)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives every lead to somebody while anybody is free, and only to the free', () => {
    const anyStand = fc.constantFrom<Stand>('free', 'away', 'passed', 'out');
    const course = fc.array(fc.array(anyStand, { minLength: 5, maxLength: 5 }), { maxLength: 60 });
    fc.assert(
      fc.property(course, fc.constantFrom('hold_position' as const, 'accrue' as const), (steps, policy) => {
        const seatsAt = (step: number): Seat[] => (steps[step] ?? []).map((stand, i) => seat(`m${i}`, stand));
        const { got } = deal(steps.length, (turn, step) => takeTurn(turn, seatsAt(step), policy));
        got.forEach((id, step) => {
          const free = seatsAt(step).filter(({ stand }) => stand === 'free');
          expect(
            free.map(({ memberId }) => memberId as string | null).concat(free.length ? [] : [null]),
          ).toContain(id);
        });
      }),
    );
  });

  const back: { policy: 'hold_position' | 'accrue'; next: string[]; because: string }[] = [
    {
      policy: 'hold_position',
      next: ['m0', 'm1', 'm2', 'm0'],
      because: 'the round passed over them and goes on',
    },
    {
      policy: 'accrue',
      next: ['m1', 'm1', 'm0', 'm1'],
      because: 'both turns that were missed are made up first',
    },
  ];
  test.each(back)('with $policy somebody who comes back sees that $because', ({ policy, next }) => {
    const during = [seat('m0'), seat('m1', 'away'), seat('m2')];
    const { got, turn } = deal(4, (now) => takeTurn(now, during, policy));
    expect(got).toEqual(['m0', 'm2', 'm0', 'm2']);
    expect(
      deal(
        4,
        (now) =>
          takeTurn(
            now,
            team(3).map((id) => seat(id)),
            policy,
          ),
        turn,
      ).got,
    ).toEqual(next);
  });

  it('with accrue is level again once everybody who was away has been back for long enough', () => {
    const absences = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(absences, (away) => {
        const ids = team(4);
        const during = deal(away.length, (turn, step) =>
          takeTurn(
            turn,
            ids.map((id, index) => seat(id, index === away[step] ? 'away' : 'free')),
            'accrue',
          ),
        );
        const owed = Object.values(during.turn.credits).reduce((sum, each) => sum + each, 0);
        const after = deal(
          owed,
          (turn) =>
            takeTurn(
              turn,
              ids.map((id) => seat(id)),
              'accrue',
            ),
          during.turn,
        );
        expect(after.turn.credits).toEqual({});
        expect(spread([...during.got, ...after.got], ids)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves a turn to whoever declined that one lead before: the next is theirs', () => {
    const seats = [seat('m0', 'passed'), seat('m1'), seat('m2')];
    const { memberId, turn } = takeTurn(FIRST_TURN, seats, 'hold_position');
    expect(memberId).toBe('m1');
    const all = team(3).map((id) => seat(id));
    expect(deal(3, (now) => takeTurn(now, all, 'hold_position'), turn).got).toEqual(['m0', 'm2', 'm0']);
  });

  it('owes nobody anything for a lead that nobody could take, and takes newcomers in without a flood', () => {
    const nobody = takeTurn(FIRST_TURN, [seat('m0', 'away'), seat('m1', 'out')], 'accrue');
    expect(nobody).toEqual({ memberId: null, turn: FIRST_TURN });
    const { turn } = deal(100, (now) => takeTurn(now, [seat('m0'), seat('m1')], 'accrue'));
    const larger = ['m0', 'm1', 'new'].map((id) => seat(id));
    expect(deal(3, (now) => takeTurn(now, larger, 'accrue'), turn).got.sort()).toEqual(['m0', 'm1', 'new']);
  });

  it('begins anew when the one the pointer names has left', () => {
    const turn = { pointer: 'gone', credits: {} };
    expect(takeTurn(turn, [seat('m0'), seat('m1')], 'hold_position').memberId).toBe('m0');
  });
});

describe('A weighted round', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

  it('gives each exactly their weight in every full round, and nobody runs more than one ahead of their share', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 4 }), (given, rounds) => {
        const seats = given.map((weight, index) => seat(`m${index}`, 'free', weight));
        const total = given.reduce((sum, each) => sum + each, 0);
        const { got } = deal(total * rounds, (turn) => takeWeighted(turn, seats, 'hold_position'));
        given.forEach((weight, index) => expect(countsOf(got).get(`m${index}`)).toBe(weight * rounds));
        for (let dealt = 1; dealt <= got.length; dealt += 1) {
          const counts = countsOf(got.slice(0, dealt));
          given.forEach((weight, index) =>
            expect((counts.get(`m${index}`) ?? 0) - (dealt * weight) / total).toBeLessThan(1),
          );
        }
      }),
    );
  });

  it('spreads a heavy weight over the round instead of serving it in a row', () => {
    const seats = [seat('big', 'free', 5), seat('b', 'free', 1), seat('c', 'free', 1)];
    const { got } = deal(7, (turn) => takeWeighted(turn, seats, 'hold_position'));
    expect(got.filter((id) => id === 'big')).toHaveLength(5);
    expect(got.join(' ')).not.toContain('big big big');
  });

  it('is exact over the whole period with accrue, whoever was away, once they had time to make up for it', () => {
    fc.assert(
      fc.property(
        weights.filter((w) => w.length > 1),
        fc.array(fc.nat(7), { maxLength: 30 }),
        (given, away) => {
          const ids = given.map((_, index) => `m${index}`);
          const during = deal(away.length, (turn, step) =>
            takeWeighted(
              turn,
              given.map((weight, i) =>
                seat(`m${i}`, i === (away[step] ?? 0) % ids.length ? 'away' : 'free', weight),
              ),
              'accrue',
            ),
          );
          const total = given.reduce((sum, each) => sum + each, 0);
          const rest = total * (away.length + 1) - away.length;
          const all = given.map((weight, index) => seat(`m${index}`, 'free', weight));
          const after = deal(rest, (turn) => takeWeighted(turn, all, 'accrue'), during.turn);
          const counts = countsOf([...during.got, ...after.got]);
          given.forEach((weight, index) => expect(counts.get(`m${index}`)).toBe(weight * (away.length + 1)));
        },
      ),
    );
  });

  it('never serves a weight of nothing, and with nobody free nothing changes', () => {
    const idle = seat('idle', 'free', 0);
    expect(takeWeighted(FIRST_TURN, [idle], 'accrue')).toEqual({ memberId: null, turn: FIRST_TURN });
    expect(takeWeighted(FIRST_TURN, [seat('a', 'away')], 'accrue')).toEqual({
      memberId: null,
      turn: FIRST_TURN,
    });
    expect(takeWeighted(FIRST_TURN, [idle, seat('a')], 'accrue').memberId).toBe('a');
  });
});

describe('Serving the least busy', () => {
  it('serves one with the least load, and equals in turn', () => {
    const loads = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(loads, (given) => {
        const load = new Map(given.map((open, index) => [`m${index}`, open]));
        const seats = [...load.keys()].map((id) => seat(id));
        const { got } = deal(30, (turn) => {
          const taken = takeLeast(turn, seats, (id) => load.get(id) ?? 0);
          expect(load.get(taken.memberId ?? '')).toBe(Math.min(...load.values()));
          load.set(taken.memberId ?? '', (load.get(taken.memberId ?? '') ?? 0) + 1);
          return taken;
        });
        expect(got).not.toContain(null);
      }),
    );
    const equal = team(3).map((id) => seat(id));
    expect(deal(4, (turn) => takeLeast(turn, equal, () => 7)).got).toEqual(['m0', 'm1', 'm2', 'm0']);
  });

  it('serves nobody when nobody is free', () => {
    expect(takeLeast(FIRST_TURN, [seat('a', 'away')], () => 0)).toEqual({ memberId: null, turn: FIRST_TURN });
  });
});
