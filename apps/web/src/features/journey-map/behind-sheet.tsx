import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLead } from '../../api/lead-names.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import classes from './journey-map.module.css';
import { useLeadsBehind } from './map-query.js';
import type { Figure, LeadBehind, Step } from './map-types.js';
import type { Chosen } from './use-chosen.js';

/** What was clicked: its figures in words, and the one or several that open into leads. */
export interface Selected {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly figures: readonly { readonly label: string; readonly figure: Figure }[];
}

interface SheetProps {
  /** Null while it is shut. */
  readonly selected: Selected | null;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** A step, a way or a friction with its figures, and the leads behind them. */
export function BehindSheet({ selected, chosen, onClose }: SheetProps): JSX.Element {
  return (
    <Sheet isOpen={selected !== null} onClose={onClose} title={selected?.title ?? ''}>
      {selected !== null && <Behind key={selected.title} selected={selected} chosen={chosen} />}
    </Sheet>
  );
}

function Behind({
  selected: { facts, figures },
  chosen,
}: Omit<SheetProps, 'onClose' | 'selected'> & { readonly selected: Selected }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const [place, choose] = useState('0');
  const shown = figures[Number(place)] ?? figures[0];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {figures.length > 1 && (
        <SegmentedControl
          fullWidth
          size="xs"
          mb="sm"
          aria-label={t('sheet.figures')}
          value={place}
          onChange={choose}
          data={figures.map(({ label }, index) => ({ value: String(index), label }))}
        />
      )}
      {shown !== undefined && <Leads figure={shown.figure} chosen={chosen} />}
    </>
  );
}

function Leads({ figure, chosen }: { readonly figure: Figure; readonly chosen: Chosen }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const formats = useFormats();
  const query = useLeadsBehind(chosen, figure);
  return (
    <LeadPages<LeadBehind>
      query={query}
      caption={(count) => t('sheet.count', { count, number: formats.number(count) })}
    >
      {(lead, known) => <Line lead={lead} known={known} />}
    </LeadPages>
  );
}

function Line({ lead, known }: { readonly lead: LeadBehind; readonly known: KnownLead }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const formats = useFormats();
  const span = useSpan();
  const { leadId, at, seconds, isRunning, step } = lead;
  const time = span((seconds ?? 0) * 1_000);
  const took =
    seconds === null ? t('sheet.unknown') : t(isRunning ? 'sheet.running' : 'sheet.took', { time });
  return (
    <div className={classes.lead}>
      <LeadLink leadId={leadId} known={known} />
      <div className={`${classes.dim} tabular`}>
        {formats.day(at)} · {t(`step.${step as Step}`)} · {took}
      </div>
    </div>
  );
}
