import { Button, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useTeams } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { LeadPicker } from '../../ui/lead-picker.js';
import { Card } from '../../ui/page.js';
import { AttributesForm } from './attributes-form.js';
import type { Described } from './attributes-form.js';
import { DryRunAnswered } from './dry-run-answered.js';
import type { Answered } from './dry-run-answered.js';
import type { DryRunAnswer } from './routing-types.js';
import classes from './routing.module.css';
import type { Drafting } from './use-rules-draft.js';

interface Question {
  readonly of: 'known' | 'supposed';
  readonly leadId: string;
  readonly attributes: Described;
  readonly by: 'inForce' | 'draft';
  readonly teamId: string | null;
}

/** Who would get this lead, and why: asked of the rules in force or of the draft, and nothing is written. */
export function DryRun({ drafting }: { drafting: Drafting }): JSX.Element {
  const { t } = useTranslation('routing');
  const [question, setQuestion] = useState<Question>({
    ...{ of: 'known', leadId: '', attributes: {}, teamId: null, by: 'draft' },
  });
  const { ask, isWrong, isAsking, answered } = useAnswer(question, drafting);
  return (
    <div className={classes.try}>
      <Card>
        <form onSubmit={(event) => (event.preventDefault(), ask())}>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('test.lead')}
            </Text>
            <LeadFields question={question} onChange={setQuestion} />
            {drafting.isDirty && (
              <RulesChoice
                by={question.by}
                version={drafting.inForce.version}
                onChange={(by) => setQuestion({ ...question, by })}
              />
            )}
            <TeamChoice
              teamId={question.teamId}
              onChange={(teamId) => setQuestion({ ...question, teamId })}
            />
            {isWrong && (
              <p className={classes.problem} role="alert">
                {t('test.wrong')}
              </p>
            )}
            <Button
              type="submit"
              disabled={question.of === 'known' && question.leadId === ''}
              loading={isAsking}
            >
              {t('test.go')}
            </Button>
          </Stack>
        </form>
      </Card>
      <div className={classes.answer} aria-live="polite">
        {answered !== undefined && <DryRunAnswered answered={answered} />}
      </div>
    </div>
  );
}

interface Answering {
  readonly ask: () => void;
  /** The draft cannot be asked yet. */
  readonly isWrong: boolean;
  readonly isAsking: boolean;
  readonly answered: Answered | undefined;
}

function useAnswer(question: Question, { rules, inForce, isDirty, isRight }: Drafting): Answering {
  const [isWrong, setWrong] = useState(false);
  const isOfDraft = isDirty && question.by === 'draft';
  const { teamId } = question;
  const act = useAct({
    run: async (): Promise<Answered> => ({
      answer: await api.post<DryRunAnswer>('/routing/dry-run', {
        ...leadOf(question),
        ...(isOfDraft && { rules }),
        ...(teamId !== null && { teamId }),
      }),
      rules: isOfDraft ? rules : inForce.rules,
    }),
  });
  const ask = (): void => {
    const isAskable = !isOfDraft || isRight();
    setWrong(!isAskable);
    if (isAskable) act.mutate(undefined);
  };
  return { ask, isWrong, isAsking: act.isPending, answered: act.data };
}

const leadOf = ({ of, leadId, attributes }: Question): object =>
  of === 'known' ? { leadIds: [leadId] } : { attributes };

interface LeadFieldsProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** A lead of ours found by name, or one described as it might come. */
function LeadFields({ question, onChange }: LeadFieldsProps): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <>
      <Choice label={t('test.of')}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('test.of')}
          value={question.of}
          onChange={(of) => onChange({ ...question, of })}
          data={(['known', 'supposed'] as const).map((each) => ({ value: each, label: t(`test.${each}`) }))}
        />
      </Choice>
      {question.of === 'known' ? (
        <LeadPicker
          label={t('test.pick')}
          error={undefined}
          onChange={(leadId) => onChange({ ...question, leadId })}
        />
      ) : (
        <AttributesForm
          value={question.attributes}
          onChange={(attributes) => onChange({ ...question, attributes })}
        />
      )}
    </>
  );
}

interface RulesChoiceProps {
  readonly by: Question['by'];
  readonly version: number;
  readonly onChange: (by: Question['by']) => void;
}

function RulesChoice({ by, version, onChange }: RulesChoiceProps): JSX.Element {
  const { t } = useTranslation('routing');
  return (
    <Choice label={t('test.rules')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('test.rules')}
        value={by}
        onChange={(next) => onChange(next)}
        data={[
          { value: 'draft', label: t('test.draft') },
          { value: 'inForce', label: t('test.inForce', { version }) },
        ]}
      />
    </Choice>
  );
}

function TeamChoice({
  teamId,
  onChange,
}: {
  teamId: string | null;
  onChange: (teamId: string | null) => void;
}): JSX.Element {
  const { t } = useTranslation('routing');
  const teams = useTeams().data?.items ?? [];
  return (
    <Select
      clearable
      label={t('test.team')}
      placeholder={t('test.anyTeam')}
      value={teamId}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}

const Choice = ({ label, children }: { label: string; children: ReactNode }): JSX.Element => (
  <div>
    <p className={classes.label}>{label}</p>
    {children}
  </div>
);
