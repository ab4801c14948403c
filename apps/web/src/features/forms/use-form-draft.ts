import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import { faultsOf } from './form-checks.js';
import { definitionOf, draftOf, isSame } from './form-draft.js';
import type { FormDraft } from './form-draft.js';
import type { Definition, WebForm } from './form-types.js';
import { changeForm, TOUCHES } from './forms-query.js';
import { keptDraft, keepDraft } from './kept-draft.js';
import { useFaultText } from './use-fault-text.js';

export interface Told {
  readonly pointer: string;
  readonly detail: string;
}

/** A form under somebody’s hands. What they write is kept in this browser until it is published as a version. */
export interface Drafting {
  readonly form: WebForm;
  readonly draft: FormDraft;
  /** The version it began from. */
  readonly base: number;
  readonly isDirty: boolean;
  /** Somebody published another version meanwhile. */
  readonly isStale: boolean;
  readonly isPublishing: boolean;
  readonly problems: readonly Told[];
  readonly put: (change: Partial<FormDraft>) => void;
  /** Begins the draft anew from these words, such as those of an older version. */
  readonly begin: (definition: Definition) => void;
  readonly discard: () => void;
  readonly publish: () => void;
  /** Goes on with the draft as a change of what is shown now. */
  readonly rebase: () => void;
}

interface Kept {
  readonly base: number;
  readonly draft: FormDraft;
}

export function useFormDraft(form: WebForm): Drafting {
  const [kept, setKept] = useState<Kept | null>(() => keptDraft(form.id));
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<readonly Told[]>([]);
  const tell = useFaultText();
  const draft = kept?.draft ?? draftOf(form.definition);
  const base = kept?.base ?? form.version;
  const definition = definitionOf(draft);
  const write = (next: Kept | null): void => {
    keepDraft(form.id, next);
    setKept(next);
    setRefused([]);
    if (next === null) setChecked(false);
  };
  const publishing = usePublishing(form, { then: () => write(null), refuse: setRefused });
  const faults = faultsOf(definition, new URL(form.address).origin);
  const isDirty = kept !== null && !isSame(definition, form.definition);
  return {
    ...{ form, draft, base, isDirty },
    isStale: isDirty && base !== form.version,
    isPublishing: publishing.isPending,
    problems: [...(isChecked ? faults.map(tell) : []), ...refused],
    put: (change) => write({ base, draft: { ...draft, ...change } }),
    begin: (from) => write({ base: form.version, draft: draftOf(from) }),
    discard: () => write(null),
    rebase: () => write({ base: form.version, draft }),
    publish: () => {
      setChecked(true);
      if (faults.length === 0) publishing.mutate(definition);
    },
  };
}

interface Outcome {
  readonly then: () => void;
  readonly refuse: (problems: readonly Told[]) => void;
}

function usePublishing({ id }: WebForm, { then, refuse }: Outcome) {
  const { t } = useTranslation('forms');
  const client = useQueryClient();
  return useAct<Definition, WebForm>({
    run: (definition) => changeForm(id, { definition }),
    touches: TOUCHES,
    done: ({ version }) => t('publish.done', { version }),
    then: (published) => {
      client.setQueryData<{ items: readonly WebForm[] }>(['forms'], (before) =>
        before === undefined
          ? before
          : { items: before.items.map((each) => (each.id === id ? published : each)) },
      );
      then();
    },
    failed: (error) => {
      if (!(error instanceof Problem)) return false;
      refuse(error.fields);
      return error.fields.length > 0;
    },
  });
}
