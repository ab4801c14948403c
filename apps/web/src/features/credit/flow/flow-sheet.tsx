import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LeadLink } from '../../../ui/lead-link.js';
import { Sheet } from '../../../ui/sheet.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import { LeadPages } from '../../rehearsal/lead-pages.js';
import type { Stretch } from '../../results/stretch.js';
import { Behind } from '../cell-sheet.js';
import { useLeadsOfFlow } from '../credit-query.js';
import type { Cell, Ribbon } from '../credit-query.js';
import type { AnyState, LeadOfFlow, ModelName } from '../credit-types.js';
import classes from '../credit.module.css';
import type { RibbonOf } from './flow-option.js';
import type { Flow, Measure } from './flows.js';

/** What is behind a ribbon: deals, which may be looked at as they stand, or leads. */
export type Opened =
  | { readonly kind: 'deals'; readonly cell: Cell; readonly hasStates: boolean }
  | { readonly kind: 'leads'; readonly ribbon: Ribbon; readonly value: number };

const cellOf = ({ channel, campaignId, campaign, stage }: Flow, model: ModelName): Cell => ({
  ...{ model, state: stage as AnyState, by: 'campaign' },
  place: channel === null ? null : { channel, campaignId, campaign, assetId: null, asset: null },
});

/** What a row of the table opens. */
export function openedOfFlow(flow: Flow, model: ModelName, measure: Measure): Opened {
  if (measure === 'deals') return { kind: 'deals', cell: cellOf(flow, model), hasStates: false };
  const { channel, campaignId, stage, end, value } = flow;
  const ribbon = { channel: channel ?? undefined, campaignId: campaignId ?? 'none', reached: stage };
  return { kind: 'leads', ribbon: { ...ribbon, stands: end ?? undefined }, value };
}

/** What a ribbon opens; null of campaigns that are put together: the table tells them apart. */
export function openedOf({ step, flow, value }: RibbonOf, model: ModelName, measure: Measure): Opened | null {
  if (step === 2)
    return { kind: 'leads', ribbon: { reached: flow.stage, stands: flow.end ?? undefined }, value };
  if (flow.isRest) return null;
  if (measure === 'deals') return { kind: 'deals', cell: cellOf(flow, model), hasStates: step === 0 };
  const of = { channel: flow.channel ?? undefined, campaignId: flow.campaignId ?? 'none' };
  return { kind: 'leads', ribbon: step === 0 ? of : { ...of, reached: flow.stage }, value };
}

interface FlowSheetProps {
  /** Null while it is shut. */
  readonly opened: Opened | null;
  readonly stretch: Stretch;
  readonly models: readonly ModelName[];
  readonly onClose: () => void;
}

/** What went along a ribbon. */
export function FlowSheet({ opened, stretch, models, onClose }: FlowSheetProps): JSX.Element {
  const { t } = useTranslation('credit');
  return (
    <Sheet
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : t(`flow.behind.${opened.kind}`)}
    >
      {opened?.kind === 'deals' && <Deals {...{ opened, stretch, models }} />}
      {opened?.kind === 'leads' && <Leads {...{ ...opened, stretch }} />}
    </Sheet>
  );
}

interface DealsProps extends Pick<FlowSheetProps, 'stretch' | 'models'> {
  readonly opened: Opened & { readonly kind: 'deals' };
}

function Deals({ opened: { cell, hasStates }, stretch, models }: DealsProps): JSX.Element {
  const { t } = useTranslation('credit');
  const [state, choose] = useState<AnyState>(cell.state);
  return (
    <>
      {hasStates && (
        <SegmentedControl
          mb="sm"
          size="xs"
          aria-label={t('flow.dealsStand')}
          value={state}
          onChange={choose}
          data={(['won', 'pending', 'lost'] as const).map((value) => ({
            value,
            label: t(`flow.state.${value}`),
          }))}
        />
      )}
      <Behind cell={{ ...cell, state }} stretch={stretch} models={models} />
    </>
  );
}

interface LeadsProps {
  readonly ribbon: Ribbon;
  readonly value: number;
  readonly stretch: Stretch;
}

function Leads({ ribbon, value, stretch }: LeadsProps): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const number = t('flow.leads', { count: value, number: formats.number(value) });
  return (
    <>
      <div className={classes.value} data-figure={value}>
        <div className={classes.label}>{t('behind.is')}</div>
        <div className={classes.big}>{number}</div>
      </div>
      <LeadPages<LeadOfFlow>
        query={useLeadsOfFlow(ribbon, stretch)}
        caption={(total) => t('flow.leads', { count: total, number: formats.number(total) })}
      >
        {({ leadId, day, channel, reached, stands }, known) => (
          <div className={classes.deal}>
            <LeadLink leadId={leadId} known={known} />
            <div className={`${classes.dim} tabular`}>
              {[
                formats.date(day),
                label('channel', channel),
                label('stage', reached === 'won' ? 'customer' : reached),
                t(`flow.stands.${stands}`),
              ].join(' · ')}
            </div>
          </div>
        )}
      </LeadPages>
    </>
  );
}
