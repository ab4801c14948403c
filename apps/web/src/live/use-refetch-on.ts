import { replaceEqualDeep, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { BoardName } from '#contracts';
import { useBoard } from './live-context.js';

/** Changes that come in a burst are answered by one question. */
const REST_MS = 400;

/**
 * Asks anew for what a board's change may have touched: a page that is no board follows one, and never polls.
 * `words` are the first words of the queries' keys. A board that `tellsAll` changes its cells with whatever is followed: told once more,
 * after a silence, it asks for nothing; of any other each telling may mean something.
 */
export function useRefetchOn(board: BoardName | null, words: readonly string[], tellsAll = false): void {
  const client = useQueryClient();
  const cells = useBoard(board).state?.cells;
  const seen = useRef(cells);
  const touched = words.join(' ');
  useEffect(() => {
    const isFirst = seen.current === undefined;
    if (tellsAll && replaceEqualDeep(seen.current, cells) === seen.current) return;
    seen.current = cells;
    if (isFirst) return;
    const timer = setTimeout(() => {
      for (const word of touched.split(' ')) void client.invalidateQueries({ queryKey: [word] });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [cells, client, tellsAll, touched]);
}
