import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { useObligations } from '../lead-query.js';
import { ReasonChips } from './reason-chips.js';
import { HOLD_REASONS, useHoldTerms } from './rest-query.js';
import type { HoldReason } from './rest-query.js';

interface SnoozeProps {
  readonly leadId: string;
  readonly onDone: () => void;
}

const DAY_MS = 86_400_000;

/** The local day of an instant, as date fields want it. */
const dayOf = (instant: number): string => {
  const local = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
};

/** A pause with a reason and an end, and what it does to the clocks, said before. */
export function SnoozeForm(props: SnoozeProps): JSX.Element {
  return (
    <Asked query={useHoldTerms(props.leadId)} rows={3}>
      {({ used, most, days, latest }) => (
        <Terms {...props} left={most - used} most={most} days={days} latest={Date.parse(latest)} />
      )}
    </Asked>
  );
}

interface TermsProps extends SnoozeProps {
  readonly left: number;
  readonly most: number;
  readonly days: number;
  readonly latest: number;
}

function Terms({ leadId, onDone, left, most, days, latest }: TermsProps): JSX.Element {
  const { t } = useTranslation('leads');
  const [reason, setReason] = useState<HoldReason>('customer_away');
  const [until, setUntil] = useState(dayOf(Math.min(Date.now() + 3 * DAY_MS, latest)));
  const act = useAct({
    run: (resumeBy: number) =>
      api.post(`/leads/${leadId}/hold`, { reason, resumeBy: new Date(resumeBy).toISOString() }),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('done.hold'),
    undo: () => api.delete(`/leads/${leadId}/hold`),
    then: onDone,
  });
  // On the last day there is, it ends when it may at the latest.
  const ends = until === '' ? 0 : Math.min(new Date(`${until}T09:00`).getTime(), latest);
  if (left <= 0) return <Text size="sm">{t('hold.noneLeft', { count: most })}</Text>;
  return (
    <Stack gap="md">
      <Clocks leadId={leadId} />
      <ReasonChips
        label={t('hold.reason')}
        codes={HOLD_REASONS}
        wordOf={(code) => t(`hold.reasons.${code}`)}
        value={reason}
        onChange={setReason}
      />
      <TextInput
        type="date"
        label={t('hold.until')}
        description={t('hold.limit', { count: days })}
        min={dayOf(Date.now() + DAY_MS)}
        max={dayOf(latest)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed">
        {t('hold.left', { count: left, most })}
      </Text>
      <Button disabled={ends <= Date.now()} loading={act.isPending} onClick={() => act.mutate(ends)}>
        {t('act.hold')}
      </Button>
    </Stack>
  );
}

/** Which clocks stand meanwhile: those that run, for a hold stands every clock of the agreement. */
function Clocks({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('leads');
  const { data } = useObligations(leadId);
  const running = (data?.items ?? []).filter(({ level, status }) => level === 'lead' && status === 'pending');
  return (
    <Text size="sm">
      {running.length === 0
        ? t('hold.noClocks')
        : t('hold.clocks', { clocks: running.map(({ clauseTitle }) => clauseTitle).join(', ') })}{' '}
      {t('hold.back')}
    </Text>
  );
}
