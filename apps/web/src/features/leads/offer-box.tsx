import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay, useReach } from '../../api/may.js';
import { useMemberName, useSession } from '../../api/session.js';
import type { Handover, LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { DeclineSheet } from '../../ui/decline-sheet.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import { RejectSheet } from '../../ui/reject-sheet.js';
import { useTakenText } from '../../ui/use-taken-text.js';
import { useAccepting } from '../../ui/use-accepting.js';
import { HandoverCell } from './handover-cell.js';
import { nameOf } from './lead-columns.js';
import classes from './leads.module.css';
import { answererOf, askedOf, isLostBy, latestOf } from './whose.js';

/** An open offer: yes or no for whom it is offered to, and taken back by whoever may offer. */
export function OfferBox({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const handover = latestOf(lead);
  const { member } = useSession();
  if (handover && isLostBy(handover, member.id)) return <Lost handover={handover} />;
  return handover?.state === 'offered' ? <Open lead={lead} handover={handover} /> : null;
}

/** Somebody else was faster: who, and when. */
function Lost({ handover: { decidedBy, decidedAt } }: { handover: Handover }): JSX.Element {
  const nameOf = useMemberName();
  const tell = useTakenText();
  return (
    <p role="status" className={classes.offer}>
      {tell({ name: nameOf(decidedBy), at: decidedAt ?? '' })}
    </p>
  );
}

function Open({ lead, handover }: { lead: LeadDetail; handover: Handover }): JSX.Element {
  const { t } = useTranslation('leads');
  const may = useMay();
  const { member } = useSession();
  const reaches = useReach(answererOf(handover, member.id));
  const isMine = reaches('handover.accept');
  return (
    <div className={classes.offer}>
      <div className={classes.grow}>
        <div className={classes.name}>{isMine ? t('lead.offered') : t('lead.awaiting')}</div>
        <HandoverCell handover={handover} />
        <Asked handover={handover} />
      </div>
      {isMine && (
        <Answer
          handoverId={handover.id}
          name={nameOf(lead)}
          isAsked={askedOf(handover).includes(member.id)}
        />
      )}
      {may('handover.offer') && <Withdraw handoverId={handover.id} />}
    </div>
  );
}

/** Who is asked together; or that all of them declined, and it is for the whole team. */
function Asked({ handover }: { handover: Handover }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const nameOf = useMemberName();
  const asked = askedOf(handover);
  const known = asked.flatMap((id) => nameOf(id) ?? []);
  if (asked.length > 0)
    return (
      <div className={classes.meta}>
        {known.length === asked.length
          ? t('claim.asked', { who: known.join(', ') })
          : t('claim.askedCount', { count: asked.length })}
      </div>
    );
  return handover.declinedByAllAt === null ? null : (
    <div className={classes.meta}>{t('claim.declinedByAll')}</div>
  );
}

interface AnswerProps {
  readonly handoverId: string;
  readonly name: string;
  /** Whether they are asked together with others, and may leave it to those. */
  readonly isAsked: boolean;
}

function Answer({ handoverId, name, isAsked }: AnswerProps): JSX.Element {
  const { t } = useTranslation('ui');
  const [isRejecting, setRejecting] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  const accepting = useAccepting();
  const accept = (): void => accepting.accept({ handoverId, name });
  useKeys('lead', { a: accept, r: () => setRejecting(true) });
  return (
    <>
      <Button loading={accepting.busyId === handoverId} onClick={accept} aria-keyshortcuts="a">
        {t('action.accept')}
      </Button>
      {isAsked && (
        <Button variant="default" onClick={() => setDeclining(true)}>
          {t('claim.decline')}
        </Button>
      )}
      <Button variant="default" onClick={() => setRejecting(true)} aria-keyshortcuts="r">
        {t('action.reject')}
      </Button>
      <RejectSheet handoverId={isRejecting ? handoverId : null} onClose={() => setRejecting(false)} />
      <DeclineSheet handoverId={isDeclining ? handoverId : null} onClose={() => setDeclining(false)} />
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
