import { Button, Group, Kbd, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { SHIPPED_REASONS } from '#contracts';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import { Card, Section } from '../../../ui/page.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../qualification.module.css';
import type { ShownAudit } from '../qualification-types.js';
import { queueOf } from './audit-state.js';
import type { Side } from './audit-state.js';
import { LeadToGrade } from './lead-to-grade.js';

/** What may be wrong with a lead: what it may be rejected for, by the number of its key. */
const DEFECTS = SHIPPED_REASONS.filter(({ list }) => list === 'reject').map(({ code }) => code);
const keyOf = (index: number): string => String((index + 1) % 10);

interface GradingProps {
  readonly audit: ShownAudit;
  readonly side: Side;
}

interface Said {
  readonly leadId: string;
  readonly isGood: boolean;
  readonly reason?: string;
}

/** One lead after the other: as agreed, or faulty and why. A key each; what is said stands. */
export function Grading({ audit, side }: GradingProps): JSX.Element {
  const { t } = useTranslation('audits');
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const queue = queueOf(audit.leads, side, putOff);
  const leadId = queue[0]?.leadId ?? '';
  const act = useAct({
    run: (said: Said) => api.put(`/sample-audits/${audit.id}/grades`, said),
    touches: ['audits'],
  });
  const later = (): void => setPutOff([...putOff.filter((id) => id !== leadId), leadId]);
  return (
    <Section title={t('grade.title', { at: audit.size - queue.length + 1, all: audit.size })}>
      <Card>
        <Stack gap="lg">
          <LeadToGrade leadId={leadId} />
          <Choice
            key={leadId}
            isBusy={act.isPending}
            canPutOff={queue.length > 1}
            onSay={(said) => act.mutate({ leadId, ...said })}
            onLater={later}
          />
        </Stack>
      </Card>
    </Section>
  );
}

interface ChoiceProps {
  readonly isBusy: boolean;
  readonly canPutOff: boolean;
  readonly onSay: (said: Omit<Said, 'leadId'>) => void;
  readonly onLater: () => void;
}

function Choice({ isBusy, canPutOff, onSay, onLater }: ChoiceProps): JSX.Element {
  const { t } = useTranslation('audits');
  const [isFaulty, setFaulty] = useState(false);
  const unless = (act: () => void) => () => {
    if (!isBusy) act();
  };
  useHotkeys([
    ['a', unless(() => onSay({ isGood: true }))],
    ['d', unless(() => setFaulty(true))],
    ['s', unless(() => canPutOff && onLater())],
    ['Escape', () => setFaulty(false)],
    ...DEFECTS.map((reason, index): [string, () => void] => [
      keyOf(index),
      unless(() => isFaulty && onSay({ isGood: false, reason })),
    ]),
  ]);
  if (isFaulty) return <Defects isBusy={isBusy} onSay={onSay} onBack={() => setFaulty(false)} />;
  return (
    <div>
      <div className={classes.choices}>
        <Button
          size="md"
          loading={isBusy}
          rightSection={<Kbd size="xs">A</Kbd>}
          onClick={() => onSay({ isGood: true })}
        >
          {t('grade.good')}
        </Button>
        <Button
          size="md"
          variant="light"
          color="red"
          disabled={isBusy}
          rightSection={<Kbd size="xs">D</Kbd>}
          onClick={() => setFaulty(true)}
        >
          {t('grade.faulty')}
        </Button>
      </div>
      <Group mt="sm" gap="sm">
        <span className={classes.dim}>{t('grade.blind')}</span>
        {canPutOff && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onLater}>
            {t('grade.later')}
          </Button>
        )}
      </Group>
    </div>
  );
}

interface DefectsProps extends Pick<ChoiceProps, 'isBusy' | 'onSay'> {
  readonly onBack: () => void;
}

function Defects({ isBusy, onSay, onBack }: DefectsProps): JSX.Element {
  const { t } = useTranslation(['audits', 'ui']);
  const label = useLabel();
  return (
    <div role="group" aria-label={t('audits:grade.why')}>
      <p className={classes.intro}>{t('audits:grade.why')}</p>
      <div className={classes.choices}>
        {DEFECTS.map((reason, index) => (
          <Button
            key={reason}
            variant="default"
            justify="space-between"
            disabled={isBusy}
            rightSection={<Kbd size="xs">{keyOf(index)}</Kbd>}
            onClick={() => onSay({ isGood: false, reason })}
          >
            {label('reason', reason)}
          </Button>
        ))}
      </div>
      <Button mt="sm" size="compact-sm" variant="subtle" onClick={onBack}>
        {t('ui:action.back')}
      </Button>
    </div>
  );
}
