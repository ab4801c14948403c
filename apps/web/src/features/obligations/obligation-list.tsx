import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLeadNames } from '../../api/lead-names.js';
import type { Owed } from '../../api/obligations.js';
import { useSession } from '../../api/session.js';
import { Card } from '../../ui/page.js';
import { askedFor } from './filters.js';
import { isWaivable, mayWaive } from './choosing.js';
import type { Duty } from './choosing.js';
import { ObligationRow } from './obligation-row.js';
import classes from './obligations.module.css';
import { useChosen } from './use-chosen.js';
import { useRowKeys } from './use-row-keys.js';
import { WaiveSheet } from './waive-sheet.js';

interface ObligationListProps {
  readonly pages: readonly (readonly Owed[])[];
  readonly duties: readonly Duty[];
}

/** Rows that open into their clock; those that may be excused by whoever looks can be chosen. */
export function ObligationList({ pages, duties }: ObligationListProps): JSX.Element {
  const { t } = useTranslation('obligations');
  const items = pages.flat();
  const known = useLeadNames(pages.map((page) => page.map(({ leadId }) => leadId)));
  const dutyOf = (owed: Owed): Duty | undefined =>
    duties.find(({ agreementId, key }) => agreementId === owed.agreementId && key === owed.clauseKey);
  const waivable = useWaivable(items, dutyOf);
  const chosen = useChosen(waivable);
  const [openId, setOpen] = useState<string | null>(null);
  const [waiving, setWaiving] = useAsked();
  const explain = (id: string): void => setOpen(openId === id ? null : id);
  /** Those chosen, or the one row when none is. */
  const waive = (id: string): void => {
    if (chosen.ids.size > 0) setWaiving([...chosen.ids]);
    else if (waivable.includes(id)) setWaiving([id]);
  };
  const marked = useRowKeys(items, waiving.length === 0, { choose: chosen.toggle, explain, waive });
  return (
    <>
      <Card pad={false}>
        <ul className={classes.list} aria-label={t('title')}>
          {items.map((owed) => (
            <ObligationRow
              key={owed.id}
              owed={owed}
              known={known(owed.leadId)}
              duty={dutyOf(owed)}
              isOpen={openId === owed.id}
              isMarked={marked === owed.id}
              isChosen={chosen.ids.has(owed.id)}
              onExplain={() => explain(owed.id)}
              {...(waivable.includes(owed.id) && {
                onChoose: (isRange: boolean) => chosen.toggle(owed.id, isRange),
                onWaive: () => setWaiving([owed.id]),
              })}
            />
          ))}
        </ul>
      </Card>
      <Text size="xs" c="dimmed" className={classes.keys}>
        {waivable.length > 0 ? t('keysWaive') : t('keys')}
      </Text>
      {chosen.ids.size > 0 && (
        <div className={classes.bulk} role="region" aria-label={t('waive.go')}>
          <span className="tabular" role="status">
            {t('chosen', { count: chosen.ids.size })}
          </span>
          <Button variant="subtle" onClick={chosen.clear}>
            {t('unchoose')}
          </Button>
          <Button onClick={() => setWaiving([...chosen.ids])}>{t('waive.go')}</Button>
        </div>
      )}
      <WaiveSheet
        owed={items.filter(({ id }) => waiving.includes(id) && waivable.includes(id))}
        onClose={() => setWaiving([])}
        onDone={chosen.clear}
      />
    </>
  );
}

/** What is to be excused: at first what a notification asks for. */
function useAsked() {
  const [params] = useSearchParams();
  return useState(() => askedFor(params));
}

function useWaivable(items: readonly Owed[], dutyOf: (owed: Owed) => Duty | undefined): readonly string[] {
  const { actions } = useSession();
  const may = (owed: Owed): boolean => {
    const duty = dutyOf(owed);
    return duty !== undefined && isWaivable(owed) && mayWaive(actions, duty);
  };
  return items.filter(may).map(({ id }) => id);
}
