import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Deal, DecisionStep } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { TOUCHES } from './deal-query.js';
import { FileChoice } from './file-choice.js';

/** The longest evidence the product takes. */
const LONGEST = 2_000;

interface CompleteFormProps {
  readonly deal: Deal;
  readonly step: DecisionStep;
  readonly onDone: () => void;
}

/** The buyer took a step: when, and how we know. */
export function CompleteForm({ deal, step, onDone }: CompleteFormProps): JSX.Element {
  const { t } = useTranslation('deals');
  const [doneOn, setDoneOn] = useState('');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const act = useAct({
    run: () =>
      api.post(`/opportunities/${deal.id}/steps/${step.id}/completion`, {
        ...(doneOn !== '' && { doneOn }),
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(file !== null && { attachmentId: file }),
      }),
    touches: TOUCHES,
    done: () => t('step.said'),
    then: onDone,
  });
  return (
    <Stack
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <TextInput
        type="date"
        label={t('step.doneOn')}
        data-autofocus
        value={doneOn}
        onChange={(event) => setDoneOn(event.currentTarget.value)}
      />
      <Textarea
        label={t('step.note')}
        placeholder={t('step.notePlaceholder')}
        autosize
        minRows={3}
        maxLength={LONGEST}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FileChoice deal={deal} file={file} onChoose={setFile} />
      <Group justify="flex-end">
        <Button type="submit" loading={act.isPending}>
          {t('step.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
