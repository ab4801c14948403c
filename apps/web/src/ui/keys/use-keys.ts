import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyIn, KeyPlace } from './key-table.js';
import { isTyping, keyOf, mayRepeat } from './pressed.js';

/** A form or a menu lies over the page: what is beneath does not listen. */
const isCovered = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;

/** Keys with names belong to what has the focus; only a line of a list lends them out. */
function isLent(key: string, target: Element): boolean {
  if (key === 'enter') return target.matches('[data-line]');
  return !key.startsWith('arrow') || target.closest('[data-line]') !== null;
}

function isMeant(event: KeyboardEvent, key: string): boolean {
  if (event.defaultPrevented || (event.repeat && !mayRepeat(key))) return false;
  if (key.startsWith('mod+')) return true;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  return !isTyping(target) && !isCovered() && isLent(key, target);
}

/** One key, one act: never while somebody types, never through a form that lies above. */
export function useKeys<Place extends KeyPlace>(
  _place: Place,
  acts: Partial<Record<KeyIn<Place>, () => void>>,
): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      const act = (latest.current as Readonly<Record<string, (() => void) | undefined>>)[key ?? ''];
      if (key === null || act === undefined || !isMeant(event, key)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
