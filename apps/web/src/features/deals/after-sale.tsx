import { ActionIcon, Group } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import type { Deal } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { DepartmentMark } from '../customers/department-mark.js';
import { AfterSaleForm } from './after-sale-form.js';
import type { AfterSaleStep } from './after-sale-types.js';
import classes from './deals.module.css';
import { SayDone } from './say-done.js';

interface AfterSaleProps {
  readonly deal: Deal;
  readonly mayWrite: boolean;
}

/** What a step is called: the workspace’s own word, or the product’s. */
function useAfterSaleName(): (step: AfterSaleStep) => string {
  const { t } = useTranslation('customers');
  return ({ step, label }) => label ?? t(`step.${step}`);
}

/** What follows the sale until the money is in; nothing before the deal is won. */
export function AfterSale({ deal, mayWrite }: AfterSaleProps): JSX.Element | null {
  const { t } = useTranslation('deals');
  const { member } = useSession();
  const nameOf = useAfterSaleName();
  const [changing, setChanging] = useState<AfterSaleStep | null>(null);
  const steps = deal.afterSaleSteps;
  if (steps.length === 0) return null;
  return (
    <Section title={t('afterSale.title')}>
      <Card>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <Step
              key={step.step}
              {...{ deal, step }}
              mayWrite={mayWrite || step.owner?.id === member.id}
              onChange={() => setChanging(step)}
            />
          ))}
        </ol>
      </Card>
      <Sheet
        isOpen={changing !== null}
        onClose={() => setChanging(null)}
        title={changing === null ? '' : t('afterSale.change', { step: nameOf(changing) })}
      >
        {changing && <AfterSaleForm deal={deal} step={changing} onDone={() => setChanging(null)} />}
      </Sheet>
    </Section>
  );
}

interface StepProps extends AfterSaleProps {
  readonly step: AfterSaleStep;
  readonly onChange: () => void;
}

function Step({ deal, step, mayWrite, onChange }: StepProps): JSX.Element {
  const { t } = useTranslation('deals');
  const nameOf = useAfterSaleName();
  const isDone = step.state === 'done';
  return (
    <li
      className={classes.step}
      data-step={step.step}
      data-done={isDone || undefined}
      data-late={step.isOverdue || undefined}
      {...(step.state === 'running' && { 'aria-current': 'step' as const })}
    >
      <span className={classes.mark} aria-hidden>
        {isDone && <IconCheck size={14} stroke={2.5} />}
      </span>
      <div className={classes.grow}>
        <Group gap={8}>
          <span className={classes.name}>{nameOf(step)}</span>
          <DepartmentMark department={step.department} />
        </Group>
        <Standing deal={deal} step={step} />
        {step.evidenceNote !== null && <p className={classes.note}>{step.evidenceNote}</p>}
      </div>
      {mayWrite && step.state !== 'stopped' && (
        <Group gap={6} wrap="nowrap">
          <SayDone dealId={deal.id} step={step} name={nameOf(step)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('afterSale.change', { step: nameOf(step) })}
            onClick={onChange}
          >
            <IconPencil size={17} />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}

/** Since when, by when, whose and how much; what is late says so in words, by a sign and in colour. */
function Standing({ deal, step }: Pick<StepProps, 'deal' | 'step'>): JSX.Element {
  const { t } = useTranslation('deals');
  const formats = useFormats();
  const { doneBy, owner, expectedOn, isOverdue, amount, number, attachmentId } = step;
  const on = expectedOn === null ? '' : formats.date(expectedOn);
  const file = deal.attachments.find(({ id }) => id === attachmentId)?.name;
  const facts = [
    ...useTimes(step, on),
    (doneBy ?? owner)?.name,
    amount && formats.amount(amount, deal.currency),
    number,
    file && t('afterSale.evidence', { name: file }),
  ];
  return (
    <Group gap={8}>
      <span className={`${classes.meta ?? ''} tabular`}>{facts.filter(Boolean).join(' · ')}</span>
      {isOverdue && <Signal tone="bad">{t('afterSale.overdue', { on })}</Signal>}
    </Group>
  );
}

/** When it was done, or what it waits for and by when. */
function useTimes(
  { state, doneOn, isOverdue }: AfterSaleStep,
  on: string,
): readonly (string | false | null)[] {
  const { t } = useTranslation('deals');
  const formats = useFormats();
  if (doneOn !== null) return [t('afterSale.doneAt', { on: formats.date(doneOn) })];
  return [
    (state === 'waiting' || state === 'stopped') && t(`afterSale.${state}`),
    !isOverdue && on !== '' && t('afterSale.expected', { on }),
  ];
}
