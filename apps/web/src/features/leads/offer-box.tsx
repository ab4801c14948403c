import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay, useReach } from '../../api/may.js';
import type { Handover, LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { RejectSheet } from '../../ui/reject-sheet.js';
import { useAccepting } from '../../ui/use-accepting.js';
import { HandoverCell } from './handover-cell.js';
import { nameOf } from './lead-columns.js';
import classes from './leads.module.css';
import { answererOf, latestOf } from './whose.js';

/** An open offer: yes or no for whom it is offered to, and taken back by whoever may offer. */
export function OfferBox({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const handover = latestOf(lead);
  return handover?.state === 'offered' ? <Open lead={lead} handover={handover} /> : null;
}

function Open({ lead, handover }: { lead: LeadDetail; handover: Handover }): JSX.Element {
  const { t } = useTranslation('leads');
  const may = useMay();
  const reaches = useReach(answererOf(handover));
  const isMine = reaches('handover.accept');
  return (
    <div className={classes.offer}>
      <div className={classes.grow}>
        <div className={classes.name}>{isMine ? t('lead.offered') : t('lead.awaiting')}</div>
        <HandoverCell handover={handover} />
      </div>
      {isMine && <Answer handoverId={handover.id} name={nameOf(lead)} />}
      {may('handover.offer') && <Withdraw handoverId={handover.id} />}
    </div>
  );
}

function Answer({ handoverId, name }: { handoverId: string; name: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const [isRejecting, setRejecting] = useState(false);
  const accepting = useAccepting();
  return (
    <>
      <Button
        loading={accepting.busyId === handoverId}
        onClick={() => accepting.accept({ handoverId, name })}
      >
        {t('action.accept')}
      </Button>
      <Button variant="default" onClick={() => setRejecting(true)}>
        {t('action.reject')}
      </Button>
      <RejectSheet handoverId={isRejecting ? handoverId : null} onClose={() => setRejecting(false)} />
    </>
  );
}

function Withdraw({ handoverId }: { handoverId: string }): JSX.Element {
  const { t } = useTranslation('leads');
  const act = useAct({
    run: () => api.post(`/handovers/${handoverId}/withdrawal`, {}),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('withdraw.done'),
  });
  return (
    <Button variant="subtle" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('withdraw.go')}
    </Button>
  );
}
