import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { targetProblems } from '#scoring';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { Card } from '../../../ui/page.js';
import { LeaveGuard } from '../../agreement/editor/leave-guard.js';
import classes from '../qualification.module.css';
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
    <>
      <LeaveGuard isDirty={definition !== begun.definition && !act.isSuccess} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Card>
            <TextInput
              required
              maxLength={100}
              label={t('target.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Card>
          <CriteriaField {...{ definition, problems }} onChange={setDefinition} />
        </div>
        <div className={classes.aside}>
          <TargetTrialCard definition={problems.length === 0 ? definition : null} />
        </div>
      </div>
      <Ending
        isSound={problems.length === 0 && name.trim() !== ''}
        isSaving={act.isPending}
        onSave={() => act.mutate(undefined)}
        onDone={onDone}
      />
    </>
  );
}

interface EndingProps {
  readonly isSound: boolean;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDone: () => void;
}

function Ending({ isSound, isSaving, onSave, onDone }: EndingProps): JSX.Element {
  const { t } = useTranslation(['qualification', 'ui']);
  return (
    <Group justify="space-between" className={classes.ending}>
      {isSound ? (
        <Text size="sm" c="dimmed">
          {t('qualification:target.versioned')}
        </Text>
      ) : (
        <Alert color="red" py={6} role="alert">
          {t('qualification:target.unsound')}
        </Alert>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('ui:action.cancel')}
        </Button>
        <Button disabled={!isSound} loading={isSaving} onClick={onSave}>
          {t('qualification:saveVersion')}
        </Button>
      </Group>
    </Group>
  );
}
