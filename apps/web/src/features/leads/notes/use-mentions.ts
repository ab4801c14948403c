import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { askedAt, completed, matching } from './mention.js';
import type { Named } from './mention.js';

interface Mentions {
  /** Whom one may mean; empty while no mention is written. */
  readonly found: readonly Named[];
  /** Which of them Enter would take. */
  readonly at: number;
  readonly moveTo: (at: number) => void;
  readonly choose: (person: Named) => void;
  /** True when the key was meant for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** To be told after each change of the text or the caret. */
  readonly follow: (caret: number) => void;
}

interface Field {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Completion of names behind an `@`, by keyboard or by hand. */
export function useMentions(people: readonly Named[], { field, text, onText }: Field): Mentions {
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const asked = caret === null ? null : askedAt(text, caret);
  const found = asked === null ? [] : matching(people, asked.words);
  const choose = ({ name }: Named): void => {
    if (asked === null) return;
    const next = completed(text, asked, name);
    // At once: a letter that is struck before the caret stands behind the name would stand at the end.
    flushSync(() => {
      onText(next.text);
      setCaret(null);
    });
    field.current?.focus();
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((at + 1) % found.length),
    ArrowUp: () => setAt((at + found.length - 1) % found.length),
    Enter: () => found[at] && choose(found[at]),
    Tab: () => found[at] && choose(found[at]),
    Escape: () => setCaret(null),
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const act = found.length > 0 && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined;
    if (act === undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  };
  const follow = (position: number): void => {
    setCaret(position);
    setAt(0);
  };
  return { found, at: Math.min(at, Math.max(0, found.length - 1)), moveTo: setAt, choose, onKey, follow };
}
