import type { JSX } from 'react';
import type { Cells } from '#contracts';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import { bySide } from '../../ui/standing-cells.js';
import type { AgreementCell } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { Deals } from '../today/deals.js';
import { Funnel } from '../today/funnel.js';
import { WonRevenue } from '../today/won-revenue.js';
import { WallSide } from './wall-side.js';
import classes from './wall.module.css';

/** From inquiry to revenue. */
export const TrackView = ({ cells }: { cells: Cells }): JSX.Element => (
  <div className={classes.track}>
    <Funnel cells={cells} />
    <div className={classes.money}>
      <WonRevenue cells={cells} />
      <Deals cells={cells} />
    </div>
  </div>
);

/** Both sides of one agreement, the two never one number. */
export const SidesView = ({ agreement }: { agreement: AgreementCell }): JSX.Element => {
  const { key, title, clauses, revenue, alerts } = agreement;
  return (
    <>
      <h2 className={classes.title}>{title}</h2>
      <News alerts={alerts} board={`agreement/${key}`} />
      {revenue !== null && <RevenueStrip revenue={revenue} board={null} />}
      <div className={classes.sides}>
        {bySide(clauses).map(({ side, clauses: owed }) => (
          <WallSide key={side} side={side} clauses={owed} />
        ))}
      </div>
    </>
  );
};
