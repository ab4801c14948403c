import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/session.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { isEveryone } from '../../ui/predicate-text.js';
import { moved } from '../agreement/editor/places.js';
import { PublishBar } from './publish-bar.js';
import { RuleCard } from './rule-card.js';
import { newRule } from './rule-draft.js';
import { ruleOf } from './rule-checks.js';
import type { Rule } from './routing-types.js';
import classes from './routing.module.css';
import type { Drafting } from './use-rules-draft.js';
import { Versions } from './versions.js';

interface RulesProps {
  readonly drafting: Drafting;
  readonly onTest: () => void;
}

/** The rules in their order, written in place; a draft until it is put in force. */
export function Rules({ drafting, onTest }: RulesProps): JSX.Element {
  const { t } = useTranslation('routing');
  const { rules, isReadOnly, problems, put } = drafting;
  const [open, setOpen] = useState<string | null>(null);
  const { list, said, move } = useMoving(rules, put);
  const wrong = new Set(problems.map(ruleOf));
  const change = (rule: Rule): void => put(rules.map((each) => (each.key === rule.key ? rule : each)));
  return (
    <Stack gap="md">
      <RulesHead drafting={drafting} onAdded={setOpen} />
      {rules.length === 0 ? (
        <Card>
          <Empty title={t('rules.none')} icon={<IconRoute size={26} stroke={1.5} />}>
            {t('rules.noneText')}
          </Empty>
        </Card>
      ) : (
        <ol className={classes.rules} ref={list} aria-label={t('rules.list')}>
          {rules.map((rule, index) => (
            <RuleCard
              key={rule.key}
              {...{ rule, index, problems, isReadOnly }}
              count={rules.length}
              isWrong={wrong.has(index)}
              shadowsOthers={shadowsOthers(rules, index)}
              isOpen={open === rule.key}
              onToggle={() => setOpen(open === rule.key ? null : rule.key)}
              onChange={change}
              onMove={(by) => move(index, by)}
              onRemove={() => put(rules.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      <span className="unseen" role="status">
        {said}
      </span>
      {!isReadOnly && (
        <PublishBar
          drafting={drafting}
          onTest={onTest}
          onOpen={(index) => setOpen(rules[index]?.key ?? null)}
        />
      )}
      <Versions drafting={drafting} />
    </Stack>
  );
}

function RulesHead({
  drafting,
  onAdded,
}: {
  drafting: Drafting;
  onAdded: (key: string) => void;
}): JSX.Element {
  const { t } = useTranslation('routing');
  const { rules, isReadOnly, put } = drafting;
  const teams = useTeams().data?.items ?? [];
  const add = (): void => {
    const team = teams.find(({ kind }) => kind === 'sales') ?? teams[0];
    const rule = newRule(t('rules.newName'), team?.id ?? '', rules);
    put([...rules, rule]);
    onAdded(rule.key);
  };
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Text size="sm" c="dimmed" maw={620}>
        {t('rules.lead')} {isReadOnly ? t('readOnly') : t('rules.keys')}
      </Text>
      {!isReadOnly && (
        <Button leftSection={<IconPlus size={16} />} onClick={add}>
          {t('rules.add')}
        </Button>
      )}
    </Group>
  );
}

/** A rule for every lead leaves those beneath it for the same team little to do. */
function shadowsOthers(rules: readonly Rule[], index: number): boolean {
  const rule = rules[index];
  if (!rule || !isEveryone(rule.when)) return false;
  return rules.slice(index + 1).some(({ teamId }) => teamId === rule.teamId);
}

interface Moving {
  readonly list: React.RefObject<HTMLOListElement | null>;
  /** Where the rule stands now, for those who listen. */
  readonly said: string;
  readonly move: (from: number, by: -1 | 1) => void;
}

/** Moves rules and keeps the focus on the one that moved, whichever of the two the browser took out of the page. */
function useMoving(rules: readonly Rule[], put: Drafting['put']): Moving {
  const { t } = useTranslation('routing');
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ key: string; by: -1 | 1 } | null>(null);
  useEffect(() => {
    if (last === null) return;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-rule="${last.key}"] [data-move]`) ?? []),
    ];
    const wanted = buttons.find(({ dataset }) => dataset.move === String(last.by));
    (wanted?.disabled === true ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
  }, [last]);
  const place = rules.findIndex(({ key }) => key === last?.key);
  return {
    list,
    said: place < 0 ? '' : t('rules.moved', { name: rules[place]?.name ?? '', place: place + 1 }),
    move: (from, by) => {
      const rule = rules[from];
      if (!rule || !rules[from + by]) return;
      put(moved(rules, from, by));
      setLast({ key: rule.key, by });
    },
  };
}
