import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import type { Drawing, Preview, ShownCalendar } from './calendar-types.js';
import { usePreview } from './calendar-query.js';
import { blankDraft, draftOf, wordingOf } from './draft.js';
import type { Draft } from './draft.js';

interface Subject {
  /** Nothing to make a new one. */
  readonly shown?: ShownCalendar;
  readonly onSaved: (id: string) => void;
}

interface Written {
  readonly id: string;
  readonly version: number;
}

export interface Writing {
  readonly draft: Draft;
  readonly isDirty: boolean;
  readonly isReadOnly: boolean;
  readonly preview: UseQueryResult<Preview>;
  /** Given why it is saved. */
  readonly saving: UseMutationResult<Written, Error, string>;
  /** Why it was not saved. */
  readonly problem: Problem | undefined;
  readonly write: (draft: Draft) => void;
  readonly draw: (part: Partial<Drawing>) => void;
  readonly discard: () => void;
}

/** A calendar under somebody's hands: what they changed, what that means, and how it is saved. */
export function useWriting({ shown, onSaved }: Subject): Writing {
  const may = useMay();
  const [changed, setChanged] = useState<Draft | null>(shown ? null : blankDraft);
  const draft = changed ?? draftOf(shown as ShownCalendar);
  const saving = useSaving(draft, shown, (id) => {
    // What was just made goes on to its own page; until then there is nothing to show but the draft.
    if (shown) setChanged(null);
    onSaved(id);
  });
  return {
    ...{ draft, saving, isDirty: changed !== null },
    isReadOnly: !may('settings.write') || (shown?.calendar.archivedAt ?? null) !== null,
    preview: usePreview(draft.drawing, shown?.calendar),
    problem: saving.error instanceof Problem ? saving.error : undefined,
    write: setChanged,
    draw: (part) => setChanged({ ...draft, drawing: { ...draft.drawing, ...part } }),
    discard: () => {
      setChanged(shown ? null : blankDraft());
      saving.reset();
    },
  };
}

/** Told by the page itself: somebody was faster, or the name is taken. */
const isTold = (error: Error): boolean =>
  error instanceof Problem && (error.status === 412 || error.code === 'calendar/name-taken');

function useSaving(
  draft: Draft,
  shown: ShownCalendar | undefined,
  then: (id: string) => void,
): UseMutationResult<Written, Error, string> {
  const { t } = useTranslation('calendars');
  return useAct<string, Written>({
    run: (note) => {
      const wording = wordingOf(draft, note);
      if (!shown) return api.post('/calendars', wording);
      return api.put(`/calendars/${shown.calendar.id}`, wording, { ifMatch: shown.calendar.revision });
    },
    touches: ['calendars'],
    done: ({ version }) => t('save.done', { version }),
    failed: isTold,
    then: ({ id }) => then(id),
  });
}
