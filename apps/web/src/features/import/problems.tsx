import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowProblem } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import classes from './import.module.css';
import { useComplaint } from './use-complaint.js';

interface ProblemsProps {
  readonly problems: readonly RowProblem[];
  readonly address: string;
}

/** Which cells were refused, and what to do about each. */
export function Problems({ problems, address }: ProblemsProps): JSX.Element | null {
  const { t } = useTranslation('import');
  const say = useComplaint();
  if (problems.length === 0) return null;
  const all = (
    <Anchor href={address} download size="sm">
      {t('run.errors')}
    </Anchor>
  );
  return (
    <Section title={t('problems.title')} aside={all}>
      <Card pad={false}>
        <ul className={classes.problems}>
          {problems.map(({ row, column, value, ...complaint }, index) => (
            <li key={index} className={classes.problem}>
              <span className="tabular">{t('problems.row', { row })}</span>
              <span className={classes.where}>
                {column !== null && <b>{column}</b>} <span className={classes.value}>{value}</span>
              </span>
              <span>{say(complaint)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
