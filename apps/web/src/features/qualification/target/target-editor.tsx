import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { targetProblems } from '#scoring';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { DraftEditor } from '../draft/draft-editor.js';
import { CriteriaField } from './criteria-field.js';
import type { BegunTarget } from './target-types.js';
import { TargetTrialCard } from './target-trial-card.js';

interface EditorProps {
  readonly begun: BegunTarget;
  readonly onDone: () => void;
}

/** Writes the next version; what it would change is shown on real leads. */
export function TargetEditor({ begun, onDone }: EditorProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const [name, setName] = useState(begun.name);
  const [definition, setDefinition] = useState(begun.definition);
  const problems = targetProblems(definition);
  const act = useAct({
    run: () => api.post<{ version: number }>('/target-definitions', { name: name.trim(), definition }),
    touches: ['target-definitions'],
    done: ({ version }) => t('target.saved', { version }),
    then: onDone,
  });
  return (
    <DraftEditor
      name={name}
      onName={setName}
      isDirty={definition !== begun.definition && !act.isSuccess}
      isSound={problems.length === 0}
      versioned={t('target.versioned')}
      isSaving={act.isPending}
      onSave={() => act.mutate(undefined)}
      onDone={onDone}
      aside={<TargetTrialCard definition={problems.length === 0 ? definition : null} />}
    >
      <CriteriaField {...{ definition, problems }} onChange={setDefinition} />
    </DraftEditor>
  );
}
