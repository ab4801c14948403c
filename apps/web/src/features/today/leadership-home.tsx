import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { useBoard } from '../../live/live-context.js';
import { AsOf, Board } from '../../ui/board.js';
import { Page, Section } from '../../ui/page.js';
import { Standing } from '../../ui/standing.js';
import { agreementsOf } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import classes from './today.module.css';
import { Track } from './track.js';

/** Leadership's arrangement: the whole track from inquiry to revenue, and how both sides stand. */
export function LeadershipHome({ views }: { views: ReactNode }): JSX.Element {
  const { t } = useTranslation('today');
  const board = useBoard('leadership');
  return (
    <Page title={t('leadership.title')} lead={<AsOf state={board.state} />} actions={views}>
      <Board name="leadership">
        {({ cells }) => (
          <>
            <Track cells={cells} />
            <Sides cells={cells} />
          </>
        )}
      </Board>
    </Page>
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
