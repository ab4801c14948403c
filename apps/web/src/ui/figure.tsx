import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './figure.module.css';
import { MetricHint } from './metric-hint.js';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Leads behind the number. */
  readonly to?: string | undefined;
  /** Key of its definition in the metric dictionary. */
  readonly metric?: string | undefined;
  readonly hint?: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly tone?: 'good' | 'warn' | 'bad' | undefined;
}

/** A number with its word: the number opens into its leads, the word into its definition. */
export function Figure({ label, value, to, metric, hint, size = 'md', tone }: FigureProps): JSX.Element {
  return (
    <div className={classes.figure}>
      <div className={classes.label}>
        {label} {metric !== undefined && <MetricHint metric={metric} />}
      </div>
      <div className={`${classes.value} ${classes[size]} ${tone ? classes[tone] : ''}`}>
        {to === undefined ? (
          value
        ) : (
          <Link to={to} className="quiet">
            {value}
          </Link>
        )}
      </div>
      {hint !== undefined && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}
