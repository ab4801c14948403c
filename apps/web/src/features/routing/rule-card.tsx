import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#kernel';
import { useTeams } from '../../api/session.js';
import { isEveryone } from '../../ui/predicate-text.js';
import { usePredicateText } from '../../ui/use-predicate-text.js';
import { asks } from './rule-draft.js';
import { RuleForm } from './rule-form.js';
import type { Rule } from './routing-types.js';
import classes from './routing.module.css';

interface RuleCardProps {
  readonly rule: Rule;
  readonly index: number;
  readonly count: number;
  readonly problems: readonly FieldProblem[];
  readonly isWrong: boolean;
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly shadowsOthers: boolean;
  readonly onToggle: () => void;
  readonly onChange: (rule: Rule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule in a sentence; opened, the form it is written in. */
export function RuleCard({ onMove, ...card }: RuleCardProps): JSX.Element {
  const { t } = useTranslation('routing');
  const { rule, index, isOpen, isReadOnly, isWrong } = card;
  const byKeys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null || isReadOnly) return;
    event.preventDefault();
    onMove(by);
  };
  const says = useRuleText();
  return (
    <li className={classes.rule} data-rule={rule.key} data-wrong={isWrong || undefined} onKeyDown={byKeys}>
      <div className={classes.ruleHead}>
        <span className={`${classes.place} tabular`} aria-label={t('rules.number', { place: index + 1 })}>
          {index + 1}
        </span>
        <div className={classes.grow}>
          <div className={classes.name}>{rule.name.trim() || t('rules.unnamed')}</div>
          <p className={classes.says}>{says(rule)}</p>
        </div>
        <RuleActs {...card} onMove={onMove} />
      </div>
      {isOpen && (
        <RuleForm
          rule={rule}
          place={`/rules/${index}`}
          problems={card.problems}
          isReadOnly={isReadOnly}
          shadowsOthers={card.shadowsOthers}
          onChange={card.onChange}
        />
      )}
    </li>
  );
}

function RuleActs({ rule, index, count, isOpen, isReadOnly, ...acts }: RuleCardProps): JSX.Element {
  const { t } = useTranslation('routing');
  const name = rule.name.trim() || t('rules.unnamed');
  return (
    <div className={classes.acts}>
      {!isReadOnly && (
        <>
          <Act label={t('rules.up', { name })} by={-1} isOff={index === 0} onAct={() => acts.onMove(-1)}>
            <IconArrowUp size={17} />
          </Act>
          <Act
            label={t('rules.down', { name })}
            by={1}
            isOff={index === count - 1}
            onAct={() => acts.onMove(1)}
          >
            <IconArrowDown size={17} />
          </Act>
          <Act label={t('rules.remove', { name })} onAct={acts.onRemove}>
            <IconTrash size={17} />
          </Act>
        </>
      )}
      <ActionIcon
        size="lg"
        variant={isOpen ? 'light' : 'subtle'}
        color={isOpen ? 'teal' : 'gray'}
        aria-expanded={isOpen}
        aria-label={t(isReadOnly ? 'rules.show' : 'rules.edit', { name })}
        onClick={acts.onToggle}
      >
        {isReadOnly ? <IconChevronDown size={17} /> : <IconPencil size={17} />}
      </ActionIcon>
    </div>
  );
}

interface ActProps {
  readonly label: string;
  readonly by?: -1 | 1;
  readonly isOff?: boolean;
  readonly onAct: () => void;
  readonly children: JSX.Element;
}

const Act = ({ label, by, isOff = false, onAct, children }: ActProps): JSX.Element => (
  <ActionIcon
    size="lg"
    variant="subtle"
    color="gray"
    className={classes.act}
    aria-label={label}
    disabled={isOff}
    onClick={onAct}
    {...(by !== undefined && { 'data-move': by })}
  >
    {children}
  </ActionIcon>
);

/** A rule in one line: which leads, where to, and how. */
function useRuleText(): (rule: Rule) => string {
  const { t } = useTranslation('routing');
  const condition = usePredicateText();
  const teams = useTeams().data?.items;
  return ({ when, teamId, method, participants }) => {
    const leads = isEveryone(when) ? t('rules.everyone') : capital(condition(when));
    const team = teams?.find(({ id }) => id === teamId)?.name ?? '…';
    const who = !asks(method).people
      ? null
      : participants === null
        ? t('rules.whole')
        : t('rules.people', { count: participants.length });
    return `${leads} → ${[team, t(`method.${method}`), who].filter(Boolean).join(' · ')}`;
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
