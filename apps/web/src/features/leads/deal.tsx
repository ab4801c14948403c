import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DEAL_STAGES } from '#contracts';
import { api } from '../../api/client.js';
import type { Opportunity } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { DecisionLine } from '../../ui/decision-line.js';
import { ReasonSheet } from '../../ui/reason-sheet.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

const TOUCHES = ['lead', 'leads', 'opportunities', 'opportunity'];
const OPEN = DEAL_STAGES.filter((stage) => stage !== 'won' && stage !== 'lost');
const TONES = { won: 'good', lost: 'bad' } as const;

/** One deal: what it is worth, where it stands, and how it ends. */
export function Deal({ deal, mayWrite }: { deal: Opportunity; mayWrite: boolean }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  const { stage } = deal;
  const isOpen = stage !== 'won' && stage !== 'lost';
  const facts = [
    deal.closedOn && t('deal.closed', { on: formats.date(deal.closedOn) }),
    deal.closeReason && label('reason', deal.closeReason),
    deal.owner?.name,
  ];
  return (
    <div>
      <Group justify="space-between" gap={8} wrap="nowrap" align="flex-start">
        <Anchor component={Link} to={`/deals/${deal.id}`} fw={600} size="sm">
          {deal.name}
        </Anchor>
        <Signal tone={isOpen ? 'busy' : TONES[stage]}>{label('dealStage', stage)}</Signal>
      </Group>
      <Text fz="xl" fw={640} className="tabular">
        {deal.amount === null ? '–' : formats.amount(deal.amount, deal.currency)}
      </Text>
      <div className={classes.meta}>{facts.filter(Boolean).join(' · ')}</div>
      {isOpen && <DecisionLine decision={deal.decision} />}
      {isOpen && mayWrite && <MoveDeal deal={deal} />}
    </div>
  );
}

function MoveDeal({ deal }: { deal: Opportunity }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const [isLosing, setLosing] = useState(false);
  const path = `/opportunities/${deal.id}`;
  const move = useAct({ run: (stage: string) => api.post(`${path}/stage`, { stage }), touches: TOUCHES });
  const won = useAct({
    run: () => api.post(`${path}/won`, {}),
    touches: TOUCHES,
    done: () => t('deal.wonDone'),
  });
  return (
    <Stack gap={8} mt="sm">
      <Select
        size="xs"
        aria-label={t('deal.stage')}
        allowDeselect={false}
        data={OPEN.map((code) => ({ value: code, label: label('dealStage', code) }))}
        value={deal.stage}
        disabled={move.isPending}
        onChange={(stage) => stage !== null && stage !== deal.stage && move.mutate(stage)}
      />
      <Group gap={8} grow>
        <Button loading={won.isPending} onClick={() => won.mutate(undefined)}>
          {t('deal.won')}
        </Button>
        <Button variant="default" onClick={() => setLosing(true)}>
          {t('deal.lost')}
        </Button>
      </Group>
      <ReasonSheet
        list="lost"
        isOpen={isLosing}
        onClose={() => setLosing(false)}
        title={t('deal.reason')}
        confirm={t('deal.lose')}
        done={t('deal.lostDone')}
        run={({ reason, evidence }) => api.post(`${path}/lost`, { reason, evidence })}
      />
    </Stack>
  );
}
