import { Button, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#contracts';
import { useReach } from '../../api/may.js';
import type { LeadDetail } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import { NextStep } from '../../ui/next-step.js';
import { NextStepForm } from '../../ui/next-step-form.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './leads.module.css';
import { whoseOf } from './whose.js';

/** Stages in which sales works the lead: it is never without a next step for long. */
const WORKED: readonly Stage[] = ['sal', 'sql', 'opportunity'];

/** What is done next with a lead that sales works, and the key `n` to plan it. */
export function NextStepBox({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const reaches = useReach(whoseOf(lead));
  const mayPlan = reaches('lead.work');
  const isShown = WORKED.includes(lead.stage) && (mayPlan || lead.nextStepDueAt !== null);
  return isShown ? <Shown lead={lead} mayPlan={mayPlan} /> : null;
}

function Shown({ lead, mayPlan }: { lead: LeadDetail; mayPlan: boolean }): JSX.Element {
  const { t } = useTranslation('ui');
  const now = useServerNow(30_000);
  const [isPlanning, setPlanning] = useState(false);
  useKeys('lead', { n: () => mayPlan && setPlanning(true) });
  const close = (): void => setPlanning(false);
  return (
    <section className={classes.step} aria-label={t('nextStep.title')}>
      <div className={classes.grow}>
        {lead.nextStepDueAt === null ? (
          <Text size="sm" c="dimmed">
            {t('nextStep.none')}
          </Text>
        ) : (
          <NextStep what={lead.nextStep} dueAt={lead.nextStepDueAt} now={now} />
        )}
      </div>
      {mayPlan && (
        <Button
          variant="light"
          leftSection={<IconCalendarPlus size={17} />}
          onClick={() => setPlanning(true)}
          aria-keyshortcuts="n"
        >
          {t('nextStep.plan')}
        </Button>
      )}
      <Sheet isOpen={isPlanning} onClose={close} title={t('nextStep.plan')}>
        <NextStepForm leadId={lead.id} planned={lead} onDone={close} />
      </Sheet>
    </section>
  );
}
