import { useState } from 'react';
import { newcomersOf } from './newcomers.js';
import type { Known } from './newcomers.js';

/** What came since the last look, as it was when it came; nothing of what was there at first. */
export function useNewcomers<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const [known, setKnown] = useState<Known<T>>({ keys: items.map(keyOf), came: [] });
  const next = newcomersOf(known, items, keyOf);
  if (next !== known) setKnown(next);
  return next.came;
}
