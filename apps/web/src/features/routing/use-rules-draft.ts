import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#kernel';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import { isSame } from './rule-changes.js';
import { faultsOf } from './rule-checks.js';
import { RULES } from './routing-query.js';
import type { Rule, RulesInForce } from './routing-types.js';

/** Rules under somebody's hands: kept here until they are put in force, held against what was in force when they began. */
export interface Drafting {
  readonly rules: readonly Rule[];
  readonly inForce: RulesInForce;
  /** What the draft began from. */
  readonly base: RulesInForce;
  readonly isDirty: boolean;
  readonly isReadOnly: boolean;
  readonly isPublishing: boolean;
  /** Somebody else put another version in force meanwhile. */
  readonly isStale: boolean;
  readonly problems: readonly FieldProblem[];
  readonly put: (rules: readonly Rule[]) => void;
  /** Whether the form finds nothing wrong; what is wrong is shown from now on. */
  readonly isRight: () => boolean;
  readonly publish: (note: string) => void;
  readonly discard: () => void;
  /** Goes on with the draft as changes to what is in force now. */
  readonly rebase: () => void;
}

interface Draft {
  readonly base: RulesInForce;
  readonly rules: readonly Rule[];
}

export function useRulesDraft(inForce: RulesInForce): Drafting {
  const { t } = useTranslation('routing');
  const may = useMay();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const base = draft?.base ?? inForce;
  const rules = draft?.rules ?? inForce.rules;
  const isDirty = draft !== null && !isSame(draft.rules, draft.base.rules);
  const write = (next: Draft | null): void => {
    setDraft(next);
    setRefused([]);
    if (next === null) setChecked(false);
  };
  const publishing = usePublishing(base, { then: () => write(null), refuse: setRefused });
  const isRight = (): boolean => {
    setChecked(true);
    return faultsOf(rules).length === 0;
  };
  const faults = isChecked ? faultsOf(rules) : [];
  return {
    ...{ rules, inForce, base, isDirty, isRight, isReadOnly: !may('settings.write') },
    isPublishing: publishing.isPending,
    isStale: isDirty && inForce.version !== base.version,
    problems: [...faults.map(({ pointer, fault }) => ({ pointer, detail: t(`fault.${fault}`) })), ...refused],
    put: (next) => write({ base, rules: next }),
    publish: (note) => isRight() && publishing.mutate({ rules, note }),
    discard: () => write(null),
    rebase: () => write({ base: inForce, rules }),
  };
}

interface Wording {
  readonly rules: readonly Rule[];
  readonly note: string;
}

interface Outcome {
  readonly then: () => void;
  readonly refuse: (problems: readonly FieldProblem[]) => void;
}

function usePublishing(base: RulesInForce, { then, refuse }: Outcome) {
  const { t } = useTranslation('routing');
  const client = useQueryClient();
  return useAct<Wording, RulesInForce>({
    run: ({ rules, note }) => api.put('/routing/rules', bodyOf(rules, note), { ifMatch: base.version }),
    touches: [RULES],
    done: ({ version }) => t('publish.done', { version }),
    then: (published) => {
      client.setQueryData([RULES], published);
      then();
    },
    failed: (error) => {
      if (!(error instanceof Problem)) return false;
      refuse(error.fields);
      // Whoever was faster shows beside the draft as soon as their version is here.
      return error.status === 412 || error.fields.length > 0;
    },
  });
}

const bodyOf = (rules: readonly Rule[], note: string): object => ({
  rules: rules.map((rule) => ({ ...rule, name: rule.name.trim() })),
  ...(note.trim() !== '' && { note: note.trim() }),
});
