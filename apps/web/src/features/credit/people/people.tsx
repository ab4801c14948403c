import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import { Asked } from '../../../ui/asked.js';
import { Figure } from '../../../ui/figure.js';
import { Card, Section } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import { saveAs } from '../../export/receive-file.js';
import { csvOf } from '../../results/csv.js';
import { PeriodBar } from '../../results/period-bar.js';
import { usePeople } from '../credit-query.js';
import type { CreditFigure, PeopleReport, PersonRecognised } from '../credit-types.js';
import classes from '../credit.module.css';
import { useDeals } from '../sides.js';
import { StampLine } from '../stamp-line.js';
import type { useView } from '../use-view.js';
import { COLUMNS, PeopleTable } from './people-table.js';
import { PersonSheet } from './person-sheet.js';

interface PeopleProps {
  readonly view: ReturnType<typeof useView>[0];
  readonly onChange: ReturnType<typeof useView>[1];
}

/** Who of ours went along with what was won: for recognition, never for pay. */
export function People({ view, onChange }: PeopleProps): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const [department, choose] = useState<string | null>(null);
  const { stretch, today } = view;
  const query = usePeople(stretch, department);
  return (
    <>
      <div className={classes.filters}>
        <PeriodBar stretch={stretch} today={today} onChange={(next) => onChange({ stretch: next })} />
        <Select
          clearable
          label={t('people.department')}
          placeholder={t('people.all')}
          value={department}
          onChange={choose}
          data={TEAM_KINDS.map((value) => ({ value, label: label('side', value) }))}
        />
      </div>
      <Asked query={query} rows={4}>
        {(report) => <Told report={report} view={view} />}
      </Asked>
    </>
  );
}

function Told({ report, view }: { report: PeopleReport; view: PeopleProps['view'] }): JSX.Element {
  const { t } = useTranslation('credit');
  const [person, open] = useState<PersonRecognised | null>(null);
  const { people, actsPerDeal, mostOfPeriod, stamp } = report;
  return (
    <>
      <Sums report={report} />
      <StampLine stamp={stamp} />
      <Section title={t('people.title')} aside={<TakeAlong report={report} />}>
        {people.length === 0 ? (
          <Card>
            <Empty title={t('people.none')}>{t('people.noneText')}</Empty>
          </Card>
        ) : (
          <Card pad={false}>
            <div className={classes.scroll}>
              <PeopleTable report={report} onOpen={open} />
            </div>
          </Card>
        )}
        <p className={classes.note}>{t('people.is', { acts: actsPerDeal, most: mostOfPeriod })}</p>
      </Section>
      <PersonSheet person={person} stretch={view.stretch} onClose={() => open(null)} />
    </>
  );
}

/** What was won, and what of it is recognised, taken away by the cap, and of nobody: three that add up to the first. */
function Sums({ report }: { report: PeopleReport }): JSX.Element {
  const { t } = useTranslation('credit');
  const dealsOf = useDeals();
  const formats = useFormats();
  const figure = (name: 'won' | 'recognised' | 'taken' | 'nobody', of: CreditFigure): JSX.Element => (
    <div data-side={name}>
      <Figure
        size="lg"
        label={t(`people.sum.${name}`)}
        value={formats.amount(of.amount, report.stamp.currency)}
        hint={dealsOf(of.conversions)}
      />
    </div>
  );
  return (
    <Card>
      <div className={classes.sides}>
        {figure('won', report.won)}
        {figure('recognised', report.recognised)}
        {figure('taken', report.taken)}
        {figure('nobody', report.nobody)}
      </div>
    </Card>
  );
}

function TakeAlong({ report: { people, stamp } }: { report: PeopleReport }): JSX.Element {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const file = (): Blob =>
    csvOf([
      [...COLUMNS.map((column) => t(`people.${column}`)), t('people.told'), t('people.department')],
      ...people.map((each) => [
        ...[each.name ?? '', each.deals, each.counted, each.conversions, Number(each.amount)],
        ...[Number(each.taken.amount), each.told],
        each.department === null ? '' : label('side', each.department),
      ]),
    ]);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), `people-${stamp.from}-${stamp.to}.csv`)}
    >
      {t('table.csv')}
    </Button>
  );
}
