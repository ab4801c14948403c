import type { JSX } from 'react';
import { useReach } from '../../../api/may.js';
import type { LeadDetail } from '../../../api/types.js';
import { useLeadQualification } from '../qualification-query.js';
import { Checklists } from './checklist.js';
import { PredictionCard } from './prediction-card.js';
import { ScoreCard } from './score-card.js';
import { TargetCard } from './target-card.js';

interface LeadProps {
  readonly lead: LeadDetail;
}

/** What the agreed checklist asks of the lead; nothing where none is agreed. */
export function LeadChecklists({ lead }: LeadProps): JSX.Element | null {
  const { data } = useLeadQualification(lead.id);
  const mayWork = useReach({ ownerId: lead.owner?.id ?? null, teamId: lead.teamId })('lead.work');
  return data ? <Checklists lead={lead} known={data} mayWork={mayWork} /> : null;
}

/** Whether the lead is wanted, and what the rules and the model make of it; nothing where there are none. */
export function LeadScores({ lead }: LeadProps): JSX.Element | null {
  const { data } = useLeadQualification(lead.id);
  if (!data) return null;
  return (
    <>
      {data.target && <TargetCard target={data.target} frozen={lead.handovers.at(-1)?.target ?? null} />}
      {data.score && <ScoreCard score={data.score} known={data} />}
      {data.prediction && <PredictionCard prediction={data.prediction} />}
    </>
  );
}
