import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FieldProblem } from '#kernel';
import { api } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { Agreement, AgreementVersion, Terms } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import type { Draft, Drafting } from './draft-context.js';
import { withValue } from './places.js';

export interface Writing extends Drafting {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Somebody else saved another wording meanwhile. */
  readonly isStale: boolean;
  readonly problems: readonly FieldProblem[];
  readonly save: () => void;
  readonly reload: () => void;
}

/** Calendars as they stand: by their version where one is pinned, else as they are written out. */
export const draftOf = ({ terms, calendars, calendarPins, note }: AgreementVersion): Draft => ({
  terms,
  calendars: Object.fromEntries(
    Object.entries(calendars).map(([key, definition]) => {
      const pin = calendarPins[key];
      return [key, pin ? { calendarVersionId: pin.versionId } : definition];
    }),
  ),
  note: note ?? '',
});

const openedOf = (version: AgreementVersion): { draft: Draft; revision: number } => ({
  ...{ draft: draftOf(version), revision: version.revision },
});

/** The draft in front of its writer: kept here until it is saved, held against what the server had when it was opened. */
export function useDraft(agreement: Agreement, version: AgreementVersion, saved: string): Writing {
  const client = useQueryClient();
  const [base, setBase] = useState(() => openedOf(version));
  const [draft, setDraft] = useState(base.draft);
  const [refused, setRefused] = useState<readonly FieldProblem[] | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [isStale, setStale] = useState(false);
  const path = `/agreements/${agreement.id}/versions/${version.number}`;
  const act = useAct({
    run: (sent: Draft) => api.put<{ revision: number }>(path, bodyOf(sent), { ifMatch: base.revision }),
    done: () => saved,
    then: ({ revision }, sent) => {
      setBase({ draft: sent, revision });
      setRefused(null);
      void client.invalidateQueries({ queryKey: ['agreement'] });
    },
    failed: (error) => {
      if (!(error instanceof Problem)) return false;
      setStale(error.status === 412);
      setRefused(error.fields);
      // The rules come when they are first needed: they are far larger than the form.
      void import('./read-terms.js').then(({ problemsIn }) => setReading(() => problemsIn));
      return error.status === 412 || error.fields.length > 0;
    },
  });
  const problems = useMemo(() => wrongIn(refused, reading, draft), [refused, reading, draft]);
  return {
    ...{ draft, problems, isStale, isSaving: act.isPending, isDirty: draft !== base.draft },
    put: (place, value) => setDraft((current) => withValue(current, place, value)),
    problemAt: (pointer) => problems.find((problem) => problem.pointer === pointer)?.detail,
    problemUnder: (pointer) => problems.find((problem) => isUnder(problem.pointer, pointer))?.detail,
    save: () => act.mutate(draft),
    reload: () => {
      const next = openedOf(version);
      setBase(next);
      setDraft(next.draft);
      setRefused(null);
      setStale(false);
    },
  };
}

const isUnder = (pointer: string, place: string): boolean =>
  pointer === place || pointer.startsWith(`${place}/`);

const bodyOf = ({ terms, calendars, note }: Draft): object => ({
  ...{ terms, calendars, note: note.trim() === '' ? null : note.trim() },
});

type Reading = (terms: Terms) => readonly FieldProblem[];

/** What the server found wrong, until the rules are here; then what they find with every change, and what they do not know of. */
function wrongIn(
  refused: readonly FieldProblem[] | null,
  reading: Reading | null,
  { terms }: Draft,
): readonly FieldProblem[] {
  if (refused === null || reading === null) return refused ?? [];
  return [...reading(terms), ...refused.filter(({ pointer }) => pointer.startsWith('/calendars'))];
}
