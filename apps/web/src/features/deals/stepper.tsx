import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Deal, DecisionStep } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStepName } from '../../ui/use-step-name.js';
import { CompleteForm } from './complete-form.js';
import { TOUCHES } from './deal-query.js';
import classes from './deals.module.css';
import { PlanForm } from './plan-form.js';

interface StepperProps {
  readonly deal: Deal;
  readonly mayWrite: boolean;
}

/** The buyer's steps in their order: what is done and how it is known, what is next, and what is late. */
export function Stepper({ deal, mayWrite }: StepperProps): JSX.Element {
  const { t } = useTranslation('deals');
  const nameOf = useStepName();
  const [isPlanning, setPlanning] = useState(false);
  const [completing, setCompleting] = useState<DecisionStep | null>(null);
  const current = deal.steps.find(({ doneOn }) => doneOn === null)?.id;
  const change = (
    <Button size="xs" variant="default" onClick={() => setPlanning(true)}>
      {t('plan.go')}
    </Button>
  );
  return (
    <Section title={t('steps')} aside={mayWrite && change}>
      <Card>
        {deal.steps.length === 0 && (
          <Text c="dimmed" size="sm">
            {t('noSteps')}
          </Text>
        )}
        <ol className={classes.steps}>
          {deal.steps.map((step) => (
            <Step
              key={step.id}
              {...{ deal, step, mayWrite }}
              isCurrent={step.id === current}
              onComplete={() => setCompleting(step)}
            />
          ))}
        </ol>
      </Card>
      <Sheet isOpen={isPlanning} onClose={() => setPlanning(false)} title={t('plan.title')}>
        {isPlanning && <PlanForm deal={deal} onDone={() => setPlanning(false)} />}
      </Sheet>
      <Sheet
        isOpen={completing !== null}
        onClose={() => setCompleting(null)}
        title={completing === null ? '' : t('step.title', { name: nameOf(completing.name) })}
      >
        {completing && <CompleteForm deal={deal} step={completing} onDone={() => setCompleting(null)} />}
      </Sheet>
    </Section>
  );
}

interface StepProps extends StepperProps {
  readonly step: DecisionStep;
  readonly isCurrent: boolean;
  readonly onComplete: () => void;
}

function Step({ deal, step, isCurrent, mayWrite, onComplete }: StepProps): JSX.Element {
  const nameOf = useStepName();
  const isDone = step.doneOn !== null;
  return (
    <li
      className={classes.step}
      data-done={isDone || undefined}
      data-late={step.isOverdue || undefined}
      {...(isCurrent && { 'aria-current': 'step' as const })}
    >
      <span className={classes.mark} aria-hidden>
        {isDone && <IconCheck size={14} stroke={2.5} />}
      </span>
      <div className={classes.grow}>
        <div className={classes.name}>{nameOf(step.name)}</div>
        {isDone ? <Done step={step} /> : <Ahead step={step} />}
        <Evidence deal={deal} step={step} />
      </div>
      {mayWrite &&
        (isDone ? <Reopen dealId={deal.id} stepId={step.id} /> : <Complete {...{ isCurrent, onComplete }} />)}
    </li>
  );
}

function Complete({ isCurrent, onComplete }: Pick<StepProps, 'isCurrent' | 'onComplete'>): JSX.Element {
  const { t } = useTranslation('deals');
  return (
    <Button size="xs" variant={isCurrent ? 'filled' : 'default'} onClick={onComplete}>
      {t('step.done')}
    </Button>
  );
}

/** How it is known that a step was done. */
function Evidence({ deal, step }: Pick<StepProps, 'deal' | 'step'>): JSX.Element {
  const { t } = useTranslation('deals');
  const file = deal.attachments.find(({ id }) => id === step.attachmentId);
  return (
    <>
      {step.evidenceNote !== null && <p className={classes.note}>{step.evidenceNote}</p>}
      {file?.name && <div className={classes.meta}>{t('step.evidence', { name: file.name })}</div>}
    </>
  );
}

/** On which day, and by whom. */
function Done({ step: { doneOn, doneBy, person } }: Pick<StepProps, 'step'>): JSX.Element {
  const { t } = useTranslation('deals');
  const formats = useFormats();
  const on = doneOn && t('step.doneAt', { on: formats.date(doneOn) });
  return (
    <div className={`${classes.meta} tabular`}>
      {[on, doneBy?.name, person?.name].filter(Boolean).join(' · ')}
    </div>
  );
}

/** By which day, and who sees to it on either side; what is late says so in words, by a sign and in colour. */
function Ahead({ step: { expectedOn, isOverdue, owner, person } }: Pick<StepProps, 'step'>): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const on = expectedOn === null ? '' : formats.date(expectedOn);
  const expected = on !== '' && !isOverdue && t('decision.expected', { on });
  return (
    <Group gap={8}>
      <span className={`${classes.meta} tabular`}>
        {[expected, owner?.name, person?.name].filter(Boolean).join(' · ')}
      </span>
      {isOverdue && <Signal tone="bad">{t('decision.overdue', { on })}</Signal>}
    </Group>
  );
}

function Reopen({ dealId, stepId }: { dealId: string; stepId: string }): JSX.Element {
  const { t } = useTranslation('deals');
  const act = useAct({
    run: () => api.delete(`/opportunities/${dealId}/steps/${stepId}/completion`),
    touches: TOUCHES,
    done: () => t('step.reopened'),
  });
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t('step.reopen')}
    </Button>
  );
}
