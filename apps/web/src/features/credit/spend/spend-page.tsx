import { Anchor, Group, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../../api/may.js';
import { Page } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { ResultsNav } from '../../results/results-nav.js';
import { Plans } from './plans.js';
import { Rates } from './rates.js';
import { Spends } from './spends.js';

const PARTS = { amounts: Spends, plans: Plans, rates: Rates } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** What marketing cost: amount by amount, what comes again, and what foreign money was worth. */
export function SpendPage(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const part = NAMES.find((name) => name === params.get('part')) ?? 'amounts';
  const Shown = PARTS[part];
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Ways />}>
      <ResultsNav />
      {may('spend.read') ? (
        <>
          <SegmentedControl
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('part')}
            value={part}
            onChange={(next) => setParams(next === 'amounts' ? {} : { part: next }, { replace: true })}
            data={NAMES.map((value) => ({ value, label: t(`parts.${value}`) }))}
          />
          <Shown />
        </>
      ) : (
        <Empty title={t('others')} />
      )}
    </Page>
  );
}

function Ways(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  return (
    <Group gap="md">
      {may('import.run') && may('spend.write') && (
        <Anchor component={Link} to="/import" size="sm">
          {t('import')}
        </Anchor>
      )}
    </Group>
  );
}
