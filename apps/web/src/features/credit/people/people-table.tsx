import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import type { PeopleReport, PersonRecognised } from '../credit-types.js';
import classes from '../credit.module.css';

export const COLUMNS = ['name', 'deals', 'acts', 'share', 'money', 'taken'] as const;

interface TableProps {
  readonly report: PeopleReport;
  readonly onOpen: (person: PersonRecognised) => void;
}

/** Everybody with what they did and their share; the deals open. */
export function PeopleTable({ report: { people, stamp }, onOpen }: TableProps): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const titled = (column: (typeof COLUMNS)[number]): { 'data-title': string } => ({
    'data-title': t(`people.${column}`),
  });
  return (
    <table className={classes.table} aria-label={t('people.title')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`people.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.memberId} data-member={person.name ?? ''}>
            <th scope="row">
              {person.name ?? t('people.unknown')}
              <div className={classes.dim}>
                {person.department === null ? t('people.noTeam') : label('side', person.department)}
              </div>
            </th>
            <td {...titled('deals')}>
              <UnstyledButton
                className={classes.opens}
                aria-label={t('people.open', { name: person.name ?? '', count: person.deals })}
                onClick={() => onOpen(person)}
              >
                {formats.number(person.deals)}
              </UnstyledButton>
            </td>
            <td {...titled('acts')}>{t('people.counted', { counted: person.counted, told: person.told })}</td>
            <td {...titled('share')}>{formats.number(person.conversions, 2)}</td>
            <td {...titled('money')} className="tabular">
              {formats.amount(person.amount, stamp.currency)}
            </td>
            <td {...titled('taken')} className="tabular">
              {Number(person.taken.conversions) === 0 && Number(person.taken.amount) === 0
                ? '–'
                : formats.amount(person.taken.amount, stamp.currency)}
            </td>
          </tr>
        ))}
      </tbody>
      <Departments {...{ report: { people, stamp } }} />
    </table>
  );
}

/** The same by department, of those who are shown. */
function Departments({
  report: { people, stamp },
}: {
  report: Pick<PeopleReport, 'people' | 'stamp'>;
}): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const departments = [...new Set(people.map(({ department }) => department))];
  return (
    <tfoot>
      {departments.map((department) => {
        const of = people.filter((person) => person.department === department);
        const sum = (one: (person: PersonRecognised) => number): number =>
          of.reduce((all, person) => all + one(person), 0);
        return (
          <tr key={department ?? ''} data-department={department ?? 'none'}>
            <th scope="row">{department === null ? t('people.noTeam') : label('side', department)}</th>
            <td className={classes.blank} />
            <td data-title={t('people.acts')}>
              {t('people.counted', { counted: sum((each) => each.counted), told: sum((each) => each.told) })}
            </td>
            <td data-title={t('people.share')}>
              {formats.number(
                sum((each) => each.conversions),
                2,
              )}
            </td>
            <td data-title={t('people.money')} className="tabular">
              {formats.amount(sum((each) => Number(each.amount)).toFixed(2), stamp.currency)}
            </td>
            <td data-title={t('people.taken')} className="tabular">
              {formats.amount(sum((each) => Number(each.taken.amount)).toFixed(2), stamp.currency)}
            </td>
          </tr>
        );
      })}
    </tfoot>
  );
}
