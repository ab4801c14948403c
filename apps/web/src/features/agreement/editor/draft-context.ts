import { createContext, useContext } from 'react';
import type { CalendarChoices, Terms } from '../../../api/types.js';
import { pointerOf, valueAt } from './places.js';
import type { Place } from './places.js';

/** What is written before it is proposed. */
export interface Draft {
  readonly terms: Terms;
  readonly calendars: CalendarChoices;
  readonly note: string;
}

/** A draft as the fields of its form see it. */
export interface Drafting {
  readonly draft: Draft;
  readonly put: (place: Place, value: unknown) => void;
  /** What is wrong with a place, by its JSON pointer in the terms. */
  readonly problemAt: (pointer: string) => string | undefined;
  /** The first thing that is wrong with a place or anything under it. */
  readonly problemUnder: (pointer: string) => string | undefined;
}

export const DraftContext = createContext<Drafting | null>(null);

export function useDrafting(): Drafting {
  const drafting = useContext(DraftContext);
  if (!drafting) throw new Error('A field stands outside of a draft.');
  return drafting;
}

export interface Field<T> {
  readonly value: T;
  readonly error: string | undefined;
  readonly set: (value: T | undefined) => void;
}

/** One place of the terms: what stands there, what is wrong with it, and how to change it. */
export function useField<T>(place: Place): Field<T> {
  const { draft, put, problemAt } = useDrafting();
  return {
    value: valueAt(draft.terms, place) as T,
    error: problemAt(pointerOf(place)),
    set: (value) => put(['terms', ...place], value),
  };
}
