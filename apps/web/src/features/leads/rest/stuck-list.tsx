import { Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { AttemptForm } from '../../../ui/attempt-form.js';
import { NextStepForm } from '../../../ui/next-step-form.js';
import { Sheet } from '../../../ui/sheet.js';
import { GiveBar } from './give-bar.js';
import classes from './rest.module.css';
import type { OpenSheet, StuckLead } from './rest-query.js';
import { StuckRow } from './stuck-row.js';

/** Stuck leads, the furthest beyond first, each with what is missing and what may be done about it. */
export function StuckList({ items, note }: { items: readonly StuckLead[]; note: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const close = (): void => setSheet(null);
  const toggle = (id: string): void =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <>
      <Text size="sm" c="dimmed" className="tabular">
        {note}
      </Text>
      <ul className={classes.list}>
        {items.map((item) => (
          <StuckRow
            key={item.lead.id}
            item={item}
            isChosen={chosen.has(item.lead.id)}
            {...(may('lead.assign') && { onToggle: toggle })}
            onOpen={setSheet}
          />
        ))}
      </ul>
      <GiveBar
        leads={items.map(({ lead }) => lead).filter(({ id }) => chosen.has(id))}
        onDone={() => setChosen(new Set())}
      />
      <Sheet isOpen={sheet?.kind === 'plan'} onClose={close} title={t('nextStep.plan')}>
        {sheet?.kind === 'plan' && (
          <NextStepForm leadId={sheet.item.lead.id} planned={sheet.item.lead} onDone={close} />
        )}
      </Sheet>
      <Sheet isOpen={sheet?.kind === 'attempt'} onClose={close} title={t('action.logAttempt')}>
        {sheet?.kind === 'attempt' && <AttemptForm leadId={sheet.item.lead.id} onDone={close} />}
      </Sheet>
    </>
  );
}
