import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { useSession } from '../../api/session.js';
import { useBoard } from '../../live/live-context.js';
import { AsOf, Board } from '../../ui/board.js';
import { behind } from '../../ui/drill.js';
import { Figure } from '../../ui/figure.js';
import { Card, Page, Section } from '../../ui/page.js';
import { Standing } from '../../ui/standing.js';
import { agreementsOf, numberAt } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import { useFormats } from '../../ui/use-formats.js';
import { Deals } from './deals.js';
import { Funnel } from './funnel.js';
import { periodOf } from './funnel-cells.js';
import classes from './today.module.css';

/** Leadership's arrangement: the whole track from inquiry to revenue, and how both sides stand. */
export function LeadershipHome({ views }: { views: ReactNode }): JSX.Element {
  const { t } = useTranslation('today');
  const board = useBoard('leadership');
  return (
    <Page title={t('leadership.title')} lead={<AsOf state={board.state} />} actions={views}>
      <Board name="leadership">
        {({ cells }) => (
          <>
            <div className={classes.track}>
              <Funnel cells={cells} />
              <div className={classes.money}>
                <Revenue cells={cells} />
                <Deals cells={cells} />
              </div>
            </div>
            <Sides cells={cells} />
          </>
        )}
      </Board>
    </Page>
  );
}

function Revenue({ cells }: { cells: Cells }): JSX.Element {
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

function Sides({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  return (
    <Section title={t('sides.title')}>
      {agreementsOf(cells).map(({ key, title, clauses, revenue, alerts }) => (
        <div key={key} className={classes.agreement}>
          <Link to={`/agreement/${key}`} className={`quiet ${classes.agreementTitle}`}>
            {title}
          </Link>
          <div className={classes.above}>
            <News alerts={alerts} board={`agreement/${key}`} />
            {revenue !== null && <RevenueStrip revenue={revenue} board={`agreement/${key}`} />}
          </div>
          <Standing clauses={clauses} board={`agreement/${key}`} />
        </div>
      ))}
    </Section>
  );
}
