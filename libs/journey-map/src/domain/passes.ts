import type { Mark } from './mark.js';
import { timeOfStay } from './stays.js';
import type { Stay } from './stays.js';
import { isEnd } from './steps.js';
import { pingPongsOf } from './successions.js';

/** Two members, the one who had a lead before the other: `ana>bea`. */
const pairOf = (from: string, to: string): string => `${from}>${to}`;

export function membersOf(pair: string): readonly [from: string, to: string] {
  const [from = '', to = ''] = pair.split('>');
  return [from, to];
}

/** Who passed a lead to whom, and where it went back from; between two members it may have lain with a team. */
export function passesOf(stays: readonly Stay[]): Mark[] {
  const taken = takenBy(stays);
  const members = taken.map(({ point }) => point.memberId ?? '');
  const between = (place: number): string => pairOf(members[place - 1]!, members[place]!);
  return [
    ...taken.slice(1).map((stay, place) => passed('pass', stay, between(place + 1))),
    ...pingPongsOf(members).map((place) => passed('passback', taken[place]!, between(place))),
  ];
}

/** The stays with which a lead came to another member. Nobody takes over what is over. */
const takenBy = (stays: readonly Stay[]): Stay[] =>
  stays
    .filter(({ point }) => point.memberId !== null && !isEnd(point.step))
    .filter(({ point }, place, named) => named[place - 1]?.point.memberId !== point.memberId);

const passed = (kind: 'pass' | 'passback', stay: Stay, other: string): Mark => ({
  ...{ kind, step: stay.point.step, other, department: stay.point.department, fate: '' },
  ...timeOfStay(stay),
});
