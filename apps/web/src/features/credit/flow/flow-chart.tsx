import { Select, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { DrawnOrTold } from '../../../ui/drawn-or-told.js';
import { Card } from '../../../ui/page.js';
import type { Stretch } from '../../results/stretch.js';
import { useFlow } from '../credit-query.js';
import type { CreditFlow, ModelName } from '../credit-types.js';
import classes from '../credit.module.css';
import { isPathModel } from '../models.js';
import { FlowDrawn } from './flow-drawn.js';
import { FlowSheet } from './flow-sheet.js';
import type { Opened } from './flow-sheet.js';
import { FlowTold } from './flow-told.js';
import { flowsOf } from './flows.js';
import type { Measure } from './flows.js';

interface FlowProps {
  readonly stretch: Stretch;
  readonly models: readonly ModelName[];
}

/** From the source over the campaign and the stage to revenue: money of deals by one of the models, or leads by their own source. */
export function FlowChart({ stretch, models }: FlowProps): JSX.Element {
  const { t } = useTranslation('credit');
  const [wished, wish] = useState<ModelName | null>(null);
  const [measure, choose] = useState<Measure>('deals');
  const [opened, open] = useState<Opened | null>(null);
  // A model of all paths credits no campaigns.
  const offered = models.filter((model) => !isPathModel(model));
  const usable: readonly ModelName[] = offered.length === 0 ? ['linear'] : offered;
  const model = usable.find((each) => each === wished) ?? usable[0] ?? 'linear';
  const query = useFlow(stretch, model);
  const controls = (
    <div className={classes.filters} style={{ marginBottom: 12 }}>
      <SegmentedControl
        size="xs"
        aria-label={t('flow.measure')}
        value={measure}
        onChange={choose}
        data={(['deals', 'leads'] as const).map((value) => ({ value, label: t(`flow.measures.${value}`) }))}
      />
      {measure === 'deals' && (
        <Select
          size="xs"
          maw={260}
          label={t('flow.by')}
          allowDeselect={false}
          value={model}
          onChange={(next) => wish(next)}
          data={usable.map((value) => ({ value, label: t(`models.name.${value}`) }))}
        />
      )}
    </div>
  );
  const shown = (how: 'drawn' | 'told'): JSX.Element => (
    <Card>
      {controls}
      <Asked query={query} rows={1} height={320}>
        {(flow) => <Shown {...{ flow, measure, how }} onOpen={open} />}
      </Asked>
      <p className={classes.note}>{t(`flow.is.${measure}`)}</p>
    </Card>
  );
  return (
    <div data-flow={measure}>
      <DrawnOrTold title={t('flow.title')} drawn={shown('drawn')} told={shown('told')} />
      <FlowSheet {...{ opened, stretch, models }} onClose={() => open(null)} />
    </div>
  );
}

interface ShownProps {
  readonly flow: CreditFlow;
  readonly measure: Measure;
  readonly how: 'drawn' | 'told';
  readonly onOpen: (opened: Opened) => void;
}

function Shown({ flow, measure, how, onOpen }: ShownProps): JSX.Element {
  const { t } = useTranslation('credit');
  const flows = flowsOf(flow, measure);
  if (flows.length === 0) return <p className={classes.dim}>{t(`flow.none.${measure}`)}</p>;
  const of = { flow, measure, flows, onOpen };
  return how === 'drawn' ? <FlowDrawn {...of} /> : <FlowTold {...of} />;
}
