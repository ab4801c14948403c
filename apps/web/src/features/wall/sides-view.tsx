import type { JSX } from 'react';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import { bySide } from '../../ui/standing-cells.js';
import type { AgreementCell } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { WallSide } from './wall-side.js';
import classes from './wall.module.css';

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
