import type { Window } from './calendar-types.js';
import { DAY, SNAP, snapped, stretchOf, tidy, windowOf, moved } from './week-model.js';

/** A finger or a mouse on the row of a day; places are minutes from midnight. */
export interface Gesture {
  /** Draws a new window, moves one, or pulls at one of its ends. */
  readonly kind: 'draw' | 'move' | 'from' | 'to';
  /** The window it has hold of; -1 draws. */
  readonly index: number;
  readonly began: number;
  readonly now: number;
}

const drawn = ({ began, now }: Gesture): Window | undefined => {
  const [from, to] = [snapped(Math.min(began, now)), snapped(Math.max(began, now))];
  return to - from >= 2 * SNAP ? windowOf({ from, to }) : undefined;
};

const pulled = (window: Window, by: number): Window => {
  const { from, to } = stretchOf(window);
  return windowOf({ from: Math.min(Math.min(to, DAY) - SNAP, Math.max(0, from + by)), to });
};

/** The windows of the day as they would be if the gesture ended here; a mere touch draws nothing. */
export function shaped(windows: readonly Window[], gesture: Gesture): readonly Window[] {
  if (gesture.kind === 'draw') {
    const added = drawn(gesture);
    return added ? [...windows, added] : windows;
  }
  const by = Math.round((gesture.now - gesture.began) / SNAP) * SNAP;
  return windows.map((window, index) => {
    if (index !== gesture.index) return window;
    return gesture.kind === 'from' ? pulled(window, by) : moved(window, by, gesture.kind === 'to');
  });
}

export const finished = (windows: readonly Window[], gesture: Gesture): readonly Window[] =>
  tidy(shaped(windows, gesture));
