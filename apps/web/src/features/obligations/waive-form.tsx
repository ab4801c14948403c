import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { WAIVER_REASONS } from '#contracts';
import type { WaiverReason } from '#contracts';
import { waive } from '../../api/obligations.js';
import type { Owed } from '../../api/obligations.js';
import { Problem } from '../../api/problem.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { useLabel } from '../../ui/use-label.js';
import { splitAt } from './choosing.js';
import classes from './obligations.module.css';
import { useSides } from './use-sides.js';

const LONGEST_NOTE = 500;

interface WaiveFormProps {
  readonly owed: readonly Owed[];
  readonly onDone: () => void;
}

/** A reason, a word about it, and beforehand what becomes of each. */
export function WaiveForm({ owed, onDone }: WaiveFormProps): JSX.Element {
  const { t } = useTranslation('obligations');
  const [reason, setReason] = useState<WaiverReason | null>(null);
  const [note, setNote] = useState('');
  const act = useAct({
    run: (given: WaiverReason) =>
      waive(
        owed.map(({ id }) => id),
        { reason: given, ...(note.trim() !== '' && { note: note.trim() }) },
      ),
    touches: ['obligations', 'lead'],
    done: (waived) => t('waive.done', { count: waived.length }),
    failed: (error) => error instanceof Problem && error.code.startsWith('obligation/'),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) act.mutate(reason);
      }}
    >
      <Stack gap="md">
        <Consequences owed={owed} />
        <Reasons value={reason} onChange={setReason} />
        <Textarea
          label={t('waive.note')}
          description={t('waive.noteHint')}
          maxLength={LONGEST_NOTE}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refusal error={act.error} />
        <Button type="submit" size="md" disabled={reason === null} loading={act.isPending}>
          {t('waive.confirm', { count: owed.length })}
        </Button>
      </Stack>
    </form>
  );
}

/** Said plainly before anything is done: in time it is excused, afterwards the breach stays. */
function Consequences({ owed }: { owed: readonly Owed[] }): JSX.Element {
  const { t } = useTranslation('obligations');
  const { running, over } = splitAt(owed, useServerNow());
  return (
    <div className={classes.consequences}>
      {running.length > 0 && <p>{t('waive.running', { count: running.length })}</p>}
      {over.length > 0 && <p>{t('waive.over', { count: over.length })}</p>}
      <p>{t('waive.forGood')}</p>
    </div>
  );
}

function Reasons({
  value,
  onChange,
}: {
  value: WaiverReason | null;
  onChange: (reason: WaiverReason) => void;
}): JSX.Element {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  return (
    <Radio.Group label={t('waive.reason')} value={value} onChange={onChange}>
      <Stack gap={8} mt={6}>
        {WAIVER_REASONS.map((code) => (
          <Radio key={code} value={code} label={label('waiver', code)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Who may, where it was somebody else's to decide. */
function Refusal({ error }: { error: Error | null }): JSX.Element | null {
  const { t } = useTranslation('obligations');
  const sides = useSides();
  if (!(error instanceof Problem) || !error.code.startsWith('obligation/')) return null;
  const { may } = error.facts;
  const isOtherSides = error.code === 'obligation/other-side' && Array.isArray(may);
  const isOver = error.code === 'obligation/nothing-to-waive';
  return (
    <Text c="var(--bad)" size="sm" role="alert">
      {isOtherSides
        ? t('waive.others', { sides: sides(may.map(String)) })
        : isOver
          ? t('waive.nothing')
          : error.message}
    </Text>
  );
}
