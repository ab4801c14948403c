import { useCallback, useLayoutEffect, useState } from 'react';

/** The palette's words, kept where they can be written before its field is there. */
export interface Search {
  readonly isOpen: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** The field has the focus: it takes what is typed by itself. */
  readonly arrive: () => void;
}

/** Letters written while the field is on its way go into it; on the page beneath they would be acts. */
export function useSearch(): Search {
  const [state, setState] = useState<'closed' | 'opening' | 'open'>('closed');
  const [text, setText] = useState('');
  const isOpening = state === 'opening';
  const close = useCallback(() => {
    setState('closed');
    setText('');
  }, []);
  useLayoutEffect(() => {
    if (!isOpening) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') close();
      else setText((before) => written(before, event.key));
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isOpening, close]);
  const open = useCallback(() => setState((was) => (was === 'closed' ? 'opening' : was)), []);
  const arrive = useCallback(() => setState((was) => (was === 'opening' ? 'open' : was)), []);
  return { isOpen: state !== 'closed', text, setText, open, close, arrive };
}

/** What stands in the field after this key. */
function written(before: string, key: string): string {
  if (key === 'Backspace') return [...before].slice(0, -1).join('');
  return [...key].length === 1 ? before + key : before;
}
