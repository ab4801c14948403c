import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { Handover, LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';
import { useLabel } from '../../ui/use-label.js';
import { outcomesFor } from './dispute-outcomes.js';
import type { Outcome } from './dispute-outcomes.js';
import classes from './leads.module.css';
import { latestOf } from './whose.js';

const TOUCHES = ['lead', 'leads', 'obligations'];

/** A rejection: contested or conceded by marketing, settled by both sides. */
export function DisputeBox({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const handover = latestOf(lead);
  if (handover?.state !== 'rejected') return null;
  const reason = label('reason', handover.reason ?? 'OTHER');
  const what = handover.subReason && label('subReason', handover.subReason);
  return (
    <div className={`${classes.offer} ${classes.rejected}`}>
      <div className={classes.grow}>
        <div className={classes.name}>
          {t('dispute.rejected', { reason: [reason, what].filter(Boolean).join(', ') })}
        </div>
        <Contradiction handover={handover} />
        <div className={classes.meta}>{t(`dispute.${tellingOf(handover)}`)}</div>
      </div>
      <Choices handover={handover} />
    </div>
  );
}

/** Both sides see where a rejection says otherwise than what was agreed. */
function Contradiction({ handover: { contradictsTarget } }: { handover: Handover }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const label = useLabel();
  if (!contradictsTarget) return null;
  const { subReason, version } = contradictsTarget;
  return (
    <div role="note" className={classes.contradiction}>
      {t('dispute.contradicts', { what: label('subReason', subReason), version })}
    </div>
  );
}

/** How the rejection stands; `none` while nobody has said anything to it. */
const standingOf = (handover: Handover) =>
  'concededAt' in handover && handover.concededAt !== null ? 'conceded' : (handover.disputeState ?? 'none');

/** An open dispute says who holds what. */
function tellingOf(handover: Handover) {
  const standing = standingOf(handover);
  if (standing !== 'open') return standing;
  if ((handover.escalatedAt ?? null) !== null) return 'escalated';
  if (handover.proposedSide === 'sales') return 'heldBySales';
  return handover.proposedSide === 'marketing' ? 'heldByMarketing' : 'open';
}

function Choices({ handover }: { handover: Handover }): JSX.Element {
  const may = useMay();
  const standing = standingOf(handover);
  const isNone = standing === 'none';
  return (
    <>
      {isNone && may('handover.dispute') && <Dispute handover={handover} />}
      {isNone && may('handover.concede') && handover.fault === 'marketing' && <Concede handover={handover} />}
      {standing === 'open' && <Settle handover={handover} />}
    </>
  );
}

function Dispute({ handover }: { handover: Handover }): JSX.Element {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const act = useAct({
    run: () => api.post(`/handovers/${handover.id}/dispute`, { text: text.trim() }),
    touches: TOUCHES,
    done: () => t('dispute.done'),
    then: () => setOpen(false),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('dispute.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('dispute.title')}>
        <Stack>
          <Textarea
            label={t('dispute.text')}
            autosize
            minRows={4}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button disabled={text.trim() === ''} loading={act.isPending} onClick={() => act.mutate(undefined)}>
            {t('dispute.go')}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}

function Concede({ handover }: { handover: Handover }): JSX.Element {
  const { t } = useTranslation('leads');
  const act = useAct({
    run: () => api.post(`/handovers/${handover.id}/concession`),
    touches: TOUCHES,
    done: () => t('dispute.concededDone'),
  });
  return (
    <Button variant="default" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('dispute.concede')}
    </Button>
  );
}

function Settle({ handover }: { handover: Handover }): JSX.Element {
  const { t } = useTranslation('leads');
  const outcomes = outcomesFor(useMay(), handover);
  const act = useAct({
    run: (outcome: Outcome) =>
      api.post<{ state: string }>(`/handovers/${handover.id}/settlement`, { outcome }),
    touches: TOUCHES,
    done: ({ state }) => t(state === 'open' ? 'dispute.proposed' : 'dispute.settled'),
  });
  return (
    <>
      {outcomes.map((outcome) => (
        <Button
          key={outcome}
          variant="default"
          loading={act.isPending && act.variables === outcome}
          onClick={() => act.mutate(outcome)}
        >
          {t(`dispute.settle.${outcome}`)}
        </Button>
      ))}
    </>
  );
}
