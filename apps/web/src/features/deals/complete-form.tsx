import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Deal, DecisionStep } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { TOUCHES } from './deal-query.js';

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

interface FileChoiceProps {
  readonly deal: Deal;
  readonly file: string | null;
  readonly onChoose: (file: string | null) => void;
}

function FileChoice({ deal, file, onChoose }: FileChoiceProps): JSX.Element | null {
  const { t } = useTranslation('deals');
  const files = deal.attachments.flatMap(({ id, name }) =>
    name === null ? [] : [{ value: id, label: name }],
  );
  if (files.length === 0) return null;
  return (
    <Select
      clearable
      label={t('step.file')}
      placeholder={t('step.noFile')}
      data={files}
      value={file}
      onChange={onChoose}
    />
  );
}
