import type { JSX } from 'react';
import type { Cells } from '#contracts';
import { Deals } from './deals.js';
import { Funnel } from './funnel.js';
import classes from './today.module.css';
import { WonRevenue } from './won-revenue.js';

/** From inquiry to revenue: the funnel, what was won, the deals. */
export const Track = ({ cells }: { cells: Cells }): JSX.Element => (
  <div className={classes.track}>
    <Funnel cells={cells} />
    <div className={classes.money}>
      <WonRevenue cells={cells} />
      <Deals cells={cells} />
    </div>
  </div>
);
