import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKind } from '#contracts';
import { api } from '../../api/client.js';
import type { ShownPeriod, ShownRestatement } from '../../api/periods.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';
import { useLabel } from '../../ui/use-label.js';
import { Sure } from '../agreement/sure.js';

const TOUCHES = ['periods'];
const pathOf = ({ agreementId, period }: ShownPeriod): string =>
  `/agreements/${agreementId}/periods/${period}/restatement`;

interface ProposeProps {
  readonly period: ShownPeriod;
  readonly sides: readonly TeamKind[];
}

/** Asks the other side, and says first what comes of it. */
export function ProposeRestatement({ period, sides }: ProposeProps): JSX.Element {
  const { t } = useTranslation('periods');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('restate.ask')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('restate.ask')}>
        {isOpen && <ProposeForm period={period} sides={sides} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function ProposeForm({ period, sides, onDone }: ProposeProps & { readonly onDone: () => void }): JSX.Element {
  const { t } = useTranslation('periods');
  const label = useLabel();
  const [side, setSide] = useState<string | null>(sides[0] ?? null);
  const [reason, setReason] = useState('');
  const act = useAct({
    run: () => api.post(pathOf(period), { side, reason: reason.trim() }),
    touches: TOUCHES,
    done: () => t('restate.askDone'),
    then: onDone,
  });
  return (
    <Stack>
      <Text size="sm">{t('restate.what')}</Text>
      {sides.length > 1 && (
        <Select
          label={t('restate.side')}
          allowDeselect={false}
          value={side}
          onChange={setSide}
          data={sides.map((each) => ({ value: each, label: label('side', each) }))}
        />
      )}
      <Textarea
        label={t('restate.reason')}
        description={t('restate.reasonFor')}
        autosize
        minRows={3}
        maxLength={2_000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button disabled={reason.trim() === ''} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('restate.ask')}
      </Button>
    </Stack>
  );
}

interface AnswerProps {
  readonly period: ShownPeriod;
  readonly restatement: ShownRestatement;
  readonly side: TeamKind;
}

export function AnswerRestatement({ period, restatement, side }: AnswerProps): JSX.Element {
  const { t } = useTranslation('periods');
  const act = useAct({
    run: (answer: 'confirmation' | 'refusal') =>
      api.post(`${pathOf(period)}/${answer}`, { side }, { ifMatch: restatement.revision }),
    touches: TOUCHES,
    done: (_, answer) => t(answer === 'confirmation' ? 'restate.agreed' : 'restate.refused'),
  });
  const words = { side: useLabel()('side', side) };
  return (
    <Group gap="xs">
      <Sure
        title={t('restate.confirm')}
        go={t('restate.confirm')}
        isPending={act.isPending}
        onGo={() => act.mutateAsync('confirmation')}
        opener={(open) => <Button onClick={open}>{t('restate.confirm')}</Button>}
      >
        <Text size="sm">{t('restate.confirmWhat', words)}</Text>
      </Sure>
      <Sure
        title={t('restate.refuse')}
        go={t('restate.refuse')}
        isPending={act.isPending}
        onGo={() => act.mutateAsync('refusal')}
        opener={(open) => (
          <Button variant="default" onClick={open}>
            {t('restate.refuse')}
          </Button>
        )}
      >
        <Text size="sm">{t('restate.refuseWhat', words)}</Text>
      </Sure>
    </Group>
  );
}
