import { SegmentedControl, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Asked } from '../../ui/asked.js';
import { LeaveGuard } from '../agreement/editor/leave-guard.js';
import { DryRun } from './dry-run.js';
import { People } from './people.js';
import { Rules } from './rules.js';
import { useRules } from './routing-query.js';
import type { RulesInForce } from './routing-types.js';
import { useRulesDraft } from './use-rules-draft.js';

const VIEWS = ['rules', 'people', 'test'] as const;
type View = (typeof VIEWS)[number];

/** Who gets which lead: the rules, the people they choose from, and a place to try them. */
export function Routing(): JSX.Element {
  return <Asked query={useRules()}>{(inForce) => <Desk inForce={inForce} />}</Asked>;
}

/** A draft stays under one's hands from one view to the next. */
function Desk({ inForce }: { inForce: RulesInForce }): JSX.Element {
  const { t } = useTranslation('routing');
  const drafting = useRulesDraft(inForce);
  const [params, setParams] = useSearchParams();
  const views = VIEWS.filter((view) => view !== 'test' || !drafting.isReadOnly);
  const view = views.find((each) => each === params.get('view')) ?? 'rules';
  const show = (next: View): void => setParams({ view: next }, { replace: true });
  return (
    <Stack gap="lg">
      <SegmentedControl
        w="fit-content"
        maw="100%"
        size="sm"
        aria-label={t('view.label')}
        value={view}
        onChange={(next) => show(next)}
        data={views.map((each) => ({ value: each, label: t(`view.${each}`) }))}
      />
      {view === 'rules' && <Rules drafting={drafting} onTest={() => show('test')} />}
      {view === 'people' && <People />}
      {view === 'test' && <DryRun drafting={drafting} />}
      <LeaveGuard isDirty={drafting.isDirty} within="/settings/routing" />
    </Stack>
  );
}
