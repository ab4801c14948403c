import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './figure.module.css';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly to?: string;
  readonly hint?: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly tone?: 'good' | 'warn' | 'bad' | undefined;
}

/** A number with its word; a link when there are leads behind it. */
export function Figure({ label, value, to, hint, size = 'md', tone }: FigureProps): JSX.Element {
  return (
    <div className={classes.figure}>
      <div className={classes.label}>{label}</div>
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
