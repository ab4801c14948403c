import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { useSession } from '../../api/session.js';
import { behind } from '../../ui/drill.js';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { numberAt } from '../../ui/standing-cells.js';
import { useFormats } from '../../ui/use-formats.js';
import { periodOf } from './funnel-cells.js';

/** What was won in the period of the funnel; opens into its deals. */
export function WonRevenue({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const { workspace } = useSession();
  const currency = typeof cells.currency === 'string' ? cells.currency : workspace.currency;
  const period = periodOf(cells);
  const hint = period && t('revenue.from', { from: formats.date(period.from), to: formats.date(period.to) });
  return (
    <Card>
      <Figure
        size="xl"
        label={t('revenue.title')}
        metric="won-value"
        value={formats.minor(numberAt(cells, 'revenue.won'), currency)}
        to={behind('funnel', 'revenue.won')}
        hint={hint}
      />
    </Card>
  );
}
