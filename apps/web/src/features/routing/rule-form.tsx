import { Radio, Select, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#kernel';
import { useTeams } from '../../api/session.js';
import { PredicateBuilder } from '../../ui/predicate-builder.js';
import { ParticipantsField } from './participants-field.js';
import { asks, byMethod, METHODS } from './rule-draft.js';
import { problemUnder } from './rule-checks.js';
import type { Method, Rule } from './routing-types.js';
import classes from './routing.module.css';

interface RuleFormProps {
  readonly rule: Rule;
  /** JSON pointer of the rule. */
  readonly place: string;
  readonly problems: readonly FieldProblem[];
  readonly isReadOnly: boolean;
  /** It is for every lead, and others of its team stand beneath it. */
  readonly shadowsOthers: boolean;
  readonly onChange: (rule: Rule) => void;
}

/** Everything a rule says; what its method does not ask for is not shown. */
export function RuleForm({ rule, place, problems, onChange, ...form }: RuleFormProps): JSX.Element {
  const { t } = useTranslation('routing');
  const set = (changes: Partial<Rule>): void => onChange({ ...rule, ...changes });
  const wrong = (field: string): string | undefined => problemUnder(problems, `${place}/${field}`);
  return (
    <fieldset className={classes.form} disabled={form.isReadOnly}>
      <div className={classes.two}>
        <TextInput
          label={t('field.name')}
          maxLength={120}
          value={rule.name}
          error={wrong('name') ?? wrong('key')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TeamField teamId={rule.teamId} error={wrong('teamId')} onChange={(teamId) => set({ teamId })} />
      </div>
      <div>
        <p className={classes.label}>{t('field.when')}</p>
        <PredicateBuilder
          label={t('field.when')}
          value={rule.when}
          problem={wrong('when')}
          onChange={(when) => set({ when })}
        />
        {form.shadowsOthers && <p className={classes.warn}>{t('rules.catches')}</p>}
      </div>
      <MethodField method={rule.method} onChange={(method) => onChange(byMethod(rule, method))} />
      {asks(rule.method).people && (
        <ParticipantsField
          rule={rule}
          error={wrong('participants')}
          onChange={(participants) => set({ participants })}
        />
      )}
      <PolicyFields rule={rule} onChange={set} />
    </fieldset>
  );
}

interface TeamFieldProps {
  readonly teamId: string;
  readonly error: string | undefined;
  readonly onChange: (teamId: string) => void;
}

function TeamField({ teamId, error, onChange }: TeamFieldProps): JSX.Element {
  const { t } = useTranslation('routing');
  const teams = useTeams().data?.items ?? [];
  return (
    <Select
      label={t('field.team')}
      allowDeselect={false}
      error={error}
      value={teamId === '' ? null : teamId}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function MethodField({
  method,
  onChange,
}: {
  method: Method;
  onChange: (method: Method) => void;
}): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <Radio.Group label={t('field.method')} value={method} onChange={(next) => onChange(next)}>
      <Stack gap={8} mt={6}>
        {METHODS.map((each) => (
          <Radio key={each} value={each} label={t(`method.${each}`)} description={t(`methodText.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const MISSED = ['hold_position', 'accrue'] as const;
const NOBODY = ['wait', 'next_rule'] as const;

function PolicyFields({
  rule,
  onChange,
}: {
  rule: Rule;
  onChange: (changes: Partial<Rule>) => void;
}): JSX.Element | null {
  const { t } = useTranslation('routing');
  const { missedTurns, ifNobody } = asks(rule.method);
  if (!missedTurns && !ifNobody) return null;
  return (
    <div className={classes.two}>
      {ifNobody && (
        <Radio.Group
          label={t('field.nobody')}
          value={rule.ifNobody}
          onChange={(next) => onChange({ ifNobody: next })}
        >
          <Stack gap={8} mt={6}>
            {NOBODY.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`nobody.${each}`)}
                description={t(`nobody.${each}Text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {missedTurns && (
        <Radio.Group
          label={t('field.missed')}
          value={rule.missedTurns}
          onChange={(next) => onChange({ missedTurns: next })}
        >
          <Stack gap={8} mt={6}>
            {MISSED.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`missed.${each}`)}
                description={t(`missed.${each}Text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </div>
  );
}
