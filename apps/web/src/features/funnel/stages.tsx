import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnOrTold } from '../../ui/drawn-or-told.js';
import { Card } from '../../ui/page.js';
import type { FunnelReport } from './funnel-types.js';
import classes from './funnel.module.css';
import { StageCard } from './stage-card.js';
import { StageTable } from './stage-table.js';
import { StageFile } from './stage-file.js';

/** The stages in order: how many came, where they went, how many of them went on, how long it took and what it is worth. */
export function Stages({ report }: { report: FunnelReport }): JSX.Element {
  const { t } = useTranslation('funnel');
  const most = Math.max(1, ...report.stages.map(({ volume }) => volume));
  return (
    <div data-stages>
      <DrawnOrTold
        title={t('stages.title')}
        drawn={
          <Card pad={false}>
            <ol className={classes.funnel} aria-label={t('stages.title')}>
              {report.stages.map((stage) => (
                <StageCard key={stage.stage} {...{ stage, most, report }} />
              ))}
            </ol>
          </Card>
        }
        told={<StageTable report={report} />}
      />
      <StageFile report={report} />
    </div>
  );
}
