import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { accept } from '../../api/handovers.js';
import { useSession } from '../../api/session.js';
import type { LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { RejectSheet } from '../../ui/reject-sheet.js';
import { HandoverCell } from './handover-cell.js';
import { nameOf } from './lead-columns.js';
import classes from './leads.module.css';

/** Yes or no, for whom the lead is offered to: oneself, or a team one belongs to. */
export function OfferBox({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const { t } = useTranslation(['leads', 'ui']);
  const { member, teams } = useSession();
  const [isRejecting, setRejecting] = useState(false);
  const handover = lead.handover;
  const act = useAct({
    run: () => accept(handover?.id ?? ''),
    touches: ['lead', 'leads'],
    done: () => t('ui:race.won', { name: nameOf(lead) }),
  });
  if (handover?.state !== 'offered') return null;
  const isMine = handover.toMemberId === member.id;
  const isOurs =
    handover.toMemberId == null &&
    teams.some((team) => team.kind === 'sales' || team.id === handover.toTeamId);
  if (!isMine && !isOurs) return null;
  return (
    <div className={classes.offer}>
      <div className={classes.grow}>
        <div className={classes.name}>{t('leads:lead.offered')}</div>
        <HandoverCell handover={handover} />
      </div>
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('ui:action.accept')}
      </Button>
      <Button variant="default" onClick={() => setRejecting(true)}>
        {t('ui:action.reject')}
      </Button>
      <RejectSheet handoverId={isRejecting ? handover.id : null} onClose={() => setRejecting(false)} />
    </div>
  );
}
