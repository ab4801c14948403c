import type { Terms } from '../../api/types.js';
import { withValue } from '../agreement/editor/places.js';
import { knobsOf, turned, valueOf } from './knobs.js';
import type { Knob } from './knobs.js';

/** A value that is tried, by the promise and the row it belongs to: it finds its place in terms that were written otherwise since. */
export interface TriedValue extends Pick<Knob, 'clauseKey' | 'what' | 'row' | 'unit'> {
  readonly value: number;
}

export const triedOf = (knobs: readonly Knob[], terms: Terms): readonly TriedValue[] =>
  turned(knobs, terms).map((knob) => {
    const { clauseKey, what, row, unit } = knob;
    return { clauseKey, what, row, unit, value: valueOf(terms, knob) };
  });

/** Terms with the values that were tried, wherever they still apply: the promise and its row are there, and take such a value. */
export const withTried = (terms: Terms, tried: readonly TriedValue[]): Terms =>
  knobsOf(terms).reduce((taken, knob) => {
    const found = tried.find((each) => isOf(knob, each));
    return found && isTaken(knob, found.value) ? withValue(taken, knob.place, found.value) : taken;
  }, terms);

const isOf = (knob: Knob, { clauseKey, what, row, unit }: TriedValue): boolean =>
  knob.clauseKey === clauseKey && knob.what === what && knob.row === row && knob.unit === unit;

/** Goals have no upper end; times and shares stay within what can be tried. */
const isTaken = ({ what, stops }: Knob, value: number): boolean =>
  what === 'goal' || (value >= stops[0]! && value <= stops.at(-1)!);
