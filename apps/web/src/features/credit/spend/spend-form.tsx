import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import classes from '../credit.module.css';
import { Amount, isPlaced, noCost, Placing, sentOf } from './placing.js';
import type { Cost } from './placing.js';
import { record, SPEND } from './spend-query.js';

type Draft = Cost & { readonly from: string; readonly to: string; readonly label: string };

/** One amount: what it went to, which days it is for, and how much it was. */
export function SpendForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { t } = useTranslation('spend');
  const { workspace } = useSession();
  const [draft, setDraft] = useState<Draft>({ ...noCost(workspace.currency), from: '', to: '', label: '' });
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const { from, to, label } = draft;
  const act = useAct({
    run: () =>
      record({
        ...sentOf(draft),
        from,
        to: to === '' ? from : to,
        ...(label.trim() && { label: label.trim() }),
      }),
    touches: SPEND,
    done: () => t('added'),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <Placing cost={draft} put={put} />
        <Days from={from} to={to} put={put} />
        <Amount cost={draft} put={put} />
        <TextInput
          label={t('form.label')}
          description={t('form.labelHint')}
          maxLength={300}
          value={label}
          onChange={(event) => put({ label: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!isPlaced(draft) || from === ''} loading={act.isPending}>
          {t('form.go')}
        </Button>
      </Stack>
    </form>
  );
}

interface DaysProps extends Pick<Draft, 'from' | 'to'> {
  readonly put: (change: Partial<Draft>) => void;
}

function Days({ from, to, put }: DaysProps): JSX.Element {
  const { t } = useTranslation('spend');
  return (
    <div className={classes.pair}>
      <TextInput
        type="date"
        required
        withAsterisk={false}
        label={t('form.from')}
        value={from}
        onChange={(event) => put({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        min={from}
        label={t('form.to')}
        description={t('form.toHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={to}
        onChange={(event) => put({ to: event.currentTarget.value })}
      />
    </div>
  );
}
