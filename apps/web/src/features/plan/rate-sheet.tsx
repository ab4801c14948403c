import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRate } from '#sla';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import classes from './plan.module.css';
import { useReached } from './plan-query.js';
import type { MadePlan, PlanLead } from './plan-query.js';

/** A rate on the page whose leads are wanted: of how many, and how many of them went on. */
export interface ShownRate extends Pick<PlanRate, 'from' | 'to' | 'hits' | 'total'> {
  /** One group of a plan that was split; null for all. */
  readonly group: string | null;
  readonly title: string;
}

interface RateSheetProps {
  readonly made: MadePlan;
  /** Null while it is shut. */
  readonly shown: ShownRate | null;
  readonly onClose: () => void;
}

/** The leads a rate was counted from: those that got there, and those of them that went on. */
export function RateSheet({ made, shown, onClose }: RateSheetProps): JSX.Element {
  return (
    <Sheet isOpen={shown !== null} onClose={onClose} title={shown?.title ?? ''}>
      {shown !== null && <Leads made={made} shown={shown} />}
    </Sheet>
  );
}

function Leads({ made, shown }: { made: MadePlan; shown: ShownRate }): JSX.Element {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const label = useLabel();
  const [stage, setStage] = useState(shown.from);
  const { plan, wish } = made;
  const query = useReached({
    ...{ from: wish.from, to: wish.to, position: plan.position, stage, group: shown.group },
    groupBy: wish.groupBy ?? null,
  });
  const choice = (value: string, count: number) => ({
    value,
    label: t('rate.reached', { stage: label('stage', value), number: formats.number(count) }),
  });
  return (
    <>
      <SegmentedControl
        fullWidth
        mb="sm"
        aria-label={t('rate.which')}
        value={stage}
        onChange={setStage}
        data={[choice(shown.from, shown.total), choice(shown.to, shown.hits)]}
      />
      <LeadPages<PlanLead>
        query={query}
        caption={(total) => t('rate.leads', { count: total, number: formats.number(total) })}
      >
        {(lead, known) => (
          <>
            <LeadLink leadId={lead.leadId} known={known} className={`quiet ${classes.name}`} />
            <span className={`${classes.dim} ${classes.far} tabular`}>
              {t('rate.lead', {
                day: formats.day(lead.capturedAt),
                stage: label('stage', lead.stage),
              })}
            </span>
          </>
        )}
      </LeadPages>
    </>
  );
}
