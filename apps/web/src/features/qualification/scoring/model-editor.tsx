import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { Card, Section } from '../../../ui/page.js';
import { DraftEditor } from '../draft/draft-editor.js';
import type { ScoreModel } from '../qualification-types.js';
import type { Begun } from './begun.js';
import { MatrixField } from './matrix-field.js';
import { RulesField } from './rules-field.js';
import { problemsOf } from './score-draft.js';
import { ThresholdFields } from './threshold-fields.js';
import { TrialCard } from './trial-card.js';

interface ModelEditorProps {
  readonly begun: Begun;
  /** The version in force, to be held against. */
  readonly active: ScoreModel | null;
  readonly onDone: () => void;
}

/** Writes the next version of the rules; what it would change is shown with every stroke, on real leads. */
export function ModelEditor({ begun, active, onDone }: ModelEditorProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const [name, setName] = useState(begun.name);
  const [model, setModel] = useState(begun.model);
  const problems = problemsOf(model);
  const act = useAct({
    run: () => api.post<{ version: number }>('/score-models', { name: name.trim(), definition: model }),
    touches: ['score-models'],
    done: ({ version }) => t('scoring.saved', { version }),
    then: onDone,
  });
  const part = { model, problems, onChange: setModel };
  return (
    <DraftEditor
      name={name}
      onName={setName}
      isDirty={model !== begun.model && !act.isSuccess}
      isSound={problems.length === 0}
      versioned={t('scoring.versioned')}
      isSaving={act.isPending}
      onSave={() => act.mutate(undefined)}
      onDone={onDone}
      aside={<TrialCard model={problems.length === 0 ? model : null} active={active} />}
    >
      <RulesField axis="fit" {...part} />
      <RulesField axis="engagement" {...part} />
      <Section title={t('scoring.thresholds')}>
        <Card>
          <ThresholdFields {...part} />
        </Card>
      </Section>
      <Section title={t('scoring.matrix')}>
        <Card>
          <MatrixField {...part} />
        </Card>
      </Section>
    </DraftEditor>
  );
}
