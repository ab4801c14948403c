import { SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { ResultsNav } from '../results/results-nav.js';
import { Assets } from './assets.js';
import { Campaigns } from './campaigns.js';

const PARTS = { assets: Assets, campaigns: Campaigns } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** What marketing shows and gives, in how many ways it is handed out, and what came of it. */
export function ContentPage(): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const part = NAMES.find((name) => name === params.get('part')) ?? 'assets';
  const Shown = PARTS[part];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('member.read') ? (
        <>
          <SegmentedControl
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('part')}
            value={part}
            onChange={(next) => setParams(next === 'assets' ? {} : { part: next }, { replace: true })}
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
