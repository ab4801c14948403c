import { Group, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { tellDecision } from './decision-told.js';
import { DecisionReasons } from './decision-view.js';
import { useDecisions } from './routing-query.js';
import type { Decision, Rule } from './routing-types.js';
import classes from './routing.module.css';
import { useDecisionWords } from './use-decision-words.js';
import { useRulesOf } from './use-rules-of.js';

/** Every decision about a lead, the latest first, each opening into its reasons; nothing where nothing was decided. */
export function WhyThisPerson({ leadId }: { leadId: string }): JSX.Element | null {
  const { t } = useTranslation('routing');
  const items = useDecisions(leadId).data?.items ?? [];
  const rulesOf = useRulesOf(items.map(({ rulesVersion }) => rulesVersion));
  if (items.length === 0) return null;
  return (
    <Section title={t('why.title')}>
      <Card pad={false}>
        {items.toReversed().map((decision) => (
          <DecisionLine key={decision.id} decision={decision} rules={rulesOf(decision.rulesVersion)} />
        ))}
      </Card>
    </Section>
  );
}

function DecisionLine({ decision, rules }: { decision: Decision; rules: readonly Rule[] }): JSX.Element {
  const { t } = useTranslation('routing');
  const formats = useFormats();
  const words = useDecisionWords(rules);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const told = tellDecision(decision, words);
  const { method, memberId, isWaiting, teamId, rulesVersion } = decision;
  const team = words.team(teamId);
  const inQueue = isWaiting ? 'waiting' : method === 'pull_queue' ? 'queue' : 'waited';
  return (
    <div className={classes.line}>
      <UnstyledButton
        className={classes.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.grow}>
          <span className={classes.name}>
            {memberId === null ? t(`why.${inQueue}`, { team }) : words.person(memberId)}
          </span>
          <span className={`${classes.dim} ${classes.block} tabular`}>
            {t('why.summary', {
              when: formats.moment(decision.decidedAt),
              how: method === null ? t('why.byName') : t(`method.${method}`),
            })}
          </span>
        </span>
        <IconChevronDown size={16} aria-hidden data-open={isOpen} className={classes.chevron} />
      </UnstyledButton>
      <div id={id} hidden={!isOpen} className={classes.reasons}>
        <DecisionReasons told={told} />
        {rulesVersion > 0 && (
          <Group gap={6} className={classes.dim}>
            {t('why.version', { version: rulesVersion })}
          </Group>
        )}
      </div>
    </div>
  );
}
