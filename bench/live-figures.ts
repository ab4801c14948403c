import { figure } from './lib/figures.js';
import type { Figure } from './lib/figures.js';
import { quantileOf, ratiosOf } from './lib/statistics.js';
import type { Spread } from './lib/statistics.js';
import { PER_SECOND } from './live-sides.js';
import type { Alone, Floor, Watched } from './live-sides.js';

/** What so many sockets gave, by side and round. */
export interface Measured {
  readonly count: number;
  readonly idleMb: number;
  readonly alone: readonly Alone[];
  readonly watched: readonly Watched[];
  readonly floor: readonly Floor[];
}

export function figuresOf(measured: Measured): Figure[] {
  const { count: size, alone, watched, floor } = measured;
  const quantiles = (name: string, of: (round: Watched) => readonly number[]): Figure[] =>
    [0.5, 0.99].flatMap((share) =>
      figure(
        `${name}, p${share * 100}`,
        'ms',
        watched.map((round) => quantileOf(of(round), share)),
        { size },
      ),
    );
  const perSecond = (rounds: readonly { readonly spreads: readonly number[] }[]): number[] =>
    rounds.map(({ spreads }) => (size * 1_000) / quantileOf(spreads, 0.5));
  const p99s = (rounds: readonly Alone[]): number[] => rounds.map(({ trickle: { p99 } }) => p99);
  return [
    ...quantiles('lone change to a socket', ({ lone }) => lone),
    ...quantiles(`commit to client at ${PER_SECOND} changes/s`, ({ lags }) => [...lags]),
    ...figure('messages from first to last socket', '/s', perSecond(watched), {
      size,
      floor: perSecond(floor),
    }),
    ...figure('processor time of the server a message', 'µs', productMicros(measured), {
      ...{ size, floor: floorMicros(measured) },
    }),
    ...figure(`p99 of the API at ${PER_SECOND} captures/s`, 'ms', p99s(watched), { size }),
    ...figure(
      'p99 of the API with sockets, to that without',
      '×',
      p99s(watched).map((p99, round) => p99 / (p99s(alone)[round] ?? Number.NaN)),
      { size },
    ),
    ...figure(
      'all sockets on the board after',
      'ms',
      watched.map(({ openedMs }) => openedMs),
      { size },
    ),
  ];
}

/** What a message costs more than the same captures without sockets. */
export const productMicros = ({ alone, watched }: Measured): number[] =>
  watched.map(({ serverMicros, messages }, round) => {
    const without = alone[round]?.serverMicros;
    return ((serverMicros ?? Number.NaN) - (without ?? Number.NaN)) / messages;
  });

export const floorMicros = ({ floor }: Measured): number[] =>
  floor.map(({ microsPerMessage }) => microsPerMessage ?? Number.NaN);

export function fanOutOf(measured: Measured): { readonly speed: Spread; readonly micros: Spread } {
  const middles = (rounds: readonly { readonly spreads: readonly number[] }[]): number[] =>
    rounds.map((round) => quantileOf(round.spreads, 0.5));
  return {
    speed: ratiosOf(middles(measured.floor), middles(measured.watched)),
    micros: ratiosOf(floorMicros(measured), productMicros(measured)),
  };
}
