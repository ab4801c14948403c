import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { Card, Section } from '../../../ui/page.js';
import { LeaveGuard } from '../../agreement/editor/leave-guard.js';
import classes from '../qualification.module.css';
import { useTemplateWords } from '../use-qualification-words.js';
import { CriterionFields } from './criterion-fields.js';
import {
  newFrameworkOf,
  problemsOf,
  withAdded,
  withChanged,
  withMoved,
  withoutOne,
} from './framework-draft.js';
import type { FrameworkDraft } from './framework-draft.js';

interface FrameworkEditorProps {
  readonly begun: FrameworkDraft;
  readonly onDone: () => void;
}

/** Writes the next version of a framework; nobody is judged by it before it is activated. */
export function FrameworkEditor({ begun, onDone }: FrameworkEditorProps): JSX.Element {
  const { t } = useTranslation(['qualification', 'ui']);
  const words = useTemplateWords();
  const [draft, setDraft] = useState(begun);
  const act = useAct({
    run: () => api.post<{ version: number }>('/frameworks', newFrameworkOf(draft, words)),
    touches: ['frameworks'],
    done: ({ version }) => t('qualification:frameworks.saved', { name: `${draft.name} ${version}` }),
    then: onDone,
  });
  const isSound = problemsOf(draft).length === 0;
  return (
    <Section title={t('qualification:frameworks.editTitle')}>
      <LeaveGuard isDirty={draft !== begun && !act.isSuccess} />
      <div className={classes.stack}>
        <Card>
          <Head draft={draft} onChange={setDraft} />
        </Card>
        <Card>
          <Criteria draft={draft} onChange={setDraft} />
        </Card>
      </div>
      <Group justify="space-between" className={classes.ending}>
        <Text size="sm" c="dimmed">
          {t(isSound ? 'qualification:frameworks.versioned' : 'qualification:frameworks.incomplete')}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('ui:action.cancel')}
          </Button>
          <Button disabled={!isSound} loading={act.isPending} onClick={() => act.mutate(undefined)}>
            {t('qualification:saveVersion')}
          </Button>
        </Group>
      </Group>
    </Section>
  );
}

interface PartProps {
  readonly draft: FrameworkDraft;
  readonly onChange: (draft: FrameworkDraft) => void;
}

function Head({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Group align="flex-start">
      <TextInput
        flex="1 1 220px"
        required
        maxLength={100}
        label={t('frameworks.name')}
        description={t('frameworks.nameHint')}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <NumberInput
        flex="1 1 220px"
        min={0}
        max={draft.criteria.length}
        allowDecimal={false}
        label={t('frameworks.atLeast', { count: draft.criteria.length })}
        description={t('frameworks.atLeastHint')}
        value={draft.atLeast}
        onChange={(next) => onChange({ ...draft, atLeast: Number(next) })}
      />
    </Group>
  );
}

function Criteria({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <>
      {draft.criteria.map((criterion, at) => (
        <CriterionFields
          key={criterion.key}
          criterion={criterion}
          number={at + 1}
          count={draft.criteria.length}
          onChange={(change) => onChange(withChanged(draft, at, change))}
          onMove={(by) => onChange(withMoved(draft, at, by))}
          onRemove={() => onChange(withoutOne(draft, at))}
        />
      ))}
      <Button
        mt="sm"
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} />}
        onClick={() => onChange(withAdded(draft))}
      >
        {t('frameworks.add')}
      </Button>
    </>
  );
}
