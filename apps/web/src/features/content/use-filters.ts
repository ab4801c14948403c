import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

export interface Filters {
  /** As it stands in the box. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** As it stands in the address: what is asked. */
  readonly asked: Readonly<Record<string, string | null>>;
  readonly set: (name: string, value: string | null) => void;
  readonly hasAny: boolean;
}

/** What is looked for, in the address, so that a view can be kept and sent; what is typed gets there once the typing rests. */
export function useFilters(names: readonly string[]): Filters {
  const [params, setParams] = useSearchParams();
  const [typed, type] = useState(params.get('q') ?? '');
  const [rested] = useDebouncedValue(typed.trim(), 250);
  const set = (name: string, value: string | null): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const told = params.get('q') ?? '';
  useEffect(() => {
    if (rested !== told) set('q', rested);
    // Only what was typed moves the address; the address never types.
  }, [rested]);
  const asked = Object.fromEntries(['q', ...names].map((name) => [name, params.get(name)]));
  return { typed, type, asked, set, hasAny: Object.values(asked).some(Boolean) };
}
