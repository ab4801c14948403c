import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './journey-map.module.css';
import { Framed } from './map-tables.js';
import type { DepartmentTime, JourneyMap } from './map-types.js';
import { useWait } from './use-waits.js';

interface TimeProps {
  readonly map: JourneyMap;
  readonly onDepartment: (time: DepartmentTime) => void;
}

/** How the time was shared out among departments, and how long it takes from source to won and to cash. */
export function DepartmentTimes({ map, onDepartment }: TimeProps): JSX.Element {
  const { t } = useTranslation('journeyMap');
  return (
    <Section title={t('time.title')}>
      <p className={classes.note}>{t('time.definition')}</p>
      <Card>
        <Bar departments={map.departments} />
        <Reached map={map} />
      </Card>
      <Table departments={map.departments} onDepartment={onDepartment} />
    </Section>
  );
}

type Departments = Pick<JourneyMap, 'departments'>;

function Bar({ departments }: Departments): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { percent } = useFormats();
  const parts = departments.flatMap(({ department, share }) =>
    share === null || share === 0 ? [] : [{ name: t(`department.${department}`), share }],
  );
  const shares = parts.map(({ name, share }) => `${name} ${percent(share)}`).join(', ');
  return (
    <div role="img" aria-label={t('time.label', { shares })} className={classes.shares}>
      {parts.map(({ name, share }) => (
        <div
          key={name}
          style={{ flexGrow: share }}
          className={classes.part}
          title={`${name} ${percent(share)}`}
        >
          <span>{name}</span> <span className="tabular">{percent(share)}</span>
        </div>
      ))}
    </div>
  );
}

function Reached({ map: { reached } }: Pick<TimeProps, 'map'>): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const wait = useWait();
  return (
    <dl className={classes.reached}>
      {reached.map(({ step, count, medianSeconds }) => (
        <div key={step} data-reached={step}>
          <dt>{t(step === 'paid' ? 'time.paid' : 'time.won')}</dt>
          <dd className="tabular">{count === 0 ? '–' : wait(medianSeconds)}</dd>
          <dd className={classes.dim}>
            {count === 0 ? t('time.nobody') : t('time.reached', { number: number(count) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ departments, onDepartment }: Departments & Pick<TimeProps, 'onDepartment'>): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { number, percent } = useFormats();
  const wait = useWait();
  const heads = (['department', 'time', 'share', 'count'] as const).map((head) => t(`time.${head}`));
  return (
    <Framed caption={t('time.title')} heads={heads}>
      {departments.map((time) => (
        <tr key={time.department} data-row={time.department}>
          <th scope="row">
            <UnstyledButton className={classes.opens} onClick={() => onDepartment(time)}>
              {t(`department.${time.department}`)}
            </UnstyledButton>
          </th>
          <td>{wait(time.seconds)}</td>
          <td>{time.share === null ? '–' : percent(time.share, 1)}</td>
          <td>{number(time.count)}</td>
        </tr>
      ))}
    </Framed>
  );
}
