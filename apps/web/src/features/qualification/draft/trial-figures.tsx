import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';

export interface TrialRow {
  readonly key: string;
  readonly name: string;
  /** Null where nothing is in force. */
  readonly before: number | null;
  readonly after: number;
}

/** Counts by what is in force beside those of the draft; what differs is marked. */
export function TrialFigures({
  what,
  rows,
}: {
  readonly what: ReactNode;
  readonly rows: readonly TrialRow[];
}): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  return (
    <table className={classes.trial}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t('draft.before')}</th>
          <th scope="col">{t('draft.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, after }) => (
          <tr key={key} data-changed={before !== null && before !== after} data-row={key}>
            <th scope="row">{name}</th>
            <td>{before === null ? '–' : formats.number(before)}</td>
            <td>{formats.number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
