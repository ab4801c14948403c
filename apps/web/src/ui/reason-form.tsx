import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Reason, ReasonEvidence } from '#contracts';
import { formErrorsOf, Problem } from '../api/problem.js';
import type { GivenReason } from '../api/types.js';
import { useAct } from './act.js';
import { choicesOf, Disposition } from './disposition.js';
import { askedOf, EvidenceFields, isComplete } from './evidence-fields.js';
import { ReasonList } from './reason-list.js';

interface ReasonFormProps {
  readonly reasons: readonly Reason[];
  readonly title: string;
  readonly confirm: string;
  readonly done: string;
  /** What to say before it is confirmed, by what is given so far. */
  readonly warning?: (given: GivenReason) => ReactNode;
  readonly run: (given: GivenReason) => Promise<unknown>;
  readonly onDone: () => void;
}

interface Draft {
  readonly reason: Reason | null;
  readonly evidence: ReasonEvidence;
  readonly disposition: string | null;
}

const BLANK: Draft = { reason: null, evidence: {}, disposition: null };

/** The usual way of a reason is taken unless somebody chooses; one that says “asked” has no usual way. */
const begun = (reason: Reason): Draft => ({
  reason,
  evidence: {},
  disposition: reason.disposition[0] === 'asked' ? null : (reason.disposition[0] ?? null),
});

const isReady = ({ reason, evidence, disposition }: Draft): boolean =>
  reason !== null && isComplete(reason, evidence) && (choicesOf(reason).length === 0 || disposition !== null);

export function ReasonForm({
  reasons,
  title,
  confirm,
  done,
  run,
  onDone,
  warning,
}: ReasonFormProps): JSX.Element {
  const [draft, setDraft] = useState(BLANK);
  const act = useAct({
    run: () => run(givenOf(draft)),
    touches: ['leads', 'lead', 'obligations', 'opportunities'],
    done: () => done,
    failed: (error) => error instanceof Problem && error.fields.length > 0,
    then: onDone,
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, namesOf(draft.reason)) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <ReasonList
          title={title}
          reasons={reasons}
          chosen={draft.reason}
          onChoose={(reason) => setDraft(begun(reason))}
        >
          {draft.reason !== null && (
            <>
              <EvidenceFields
                reason={draft.reason}
                value={draft.evidence}
                onChange={(evidence) => setDraft({ ...draft, evidence })}
                errors={errors?.fields ?? {}}
              />
              <Disposition
                reason={draft.reason}
                value={draft.disposition}
                onChange={(disposition) => setDraft({ ...draft, disposition })}
              />
            </>
          )}
        </ReasonList>
        {warning?.(givenOf(draft))}
        <Refusals texts={errors?.rest ?? []} />
        <Button type="submit" color="red" size="md" disabled={!isReady(draft)} loading={act.isPending}>
          {confirm}
        </Button>
      </Stack>
    </form>
  );
}

/** What was refused, beside what is said at its field. */
const Refusals = ({ texts }: { texts: readonly string[] }): ReactNode =>
  texts.map((text) => (
    <Text key={text} c="var(--bad)" size="sm" role="alert">
      {text}
    </Text>
  ));

/** A way is said only where the reason leaves a choice. */
function givenOf({ reason, evidence, disposition }: Draft): GivenReason {
  const isChosen = reason !== null && disposition !== null && choicesOf(reason).length > 0;
  return { reason: reason?.code ?? '', evidence, ...(isChosen && { disposition }) };
}

const namesOf = (reason: Reason | null): string[] =>
  (reason === null ? [] : askedOf(reason)).map((name) => `evidence.${name}`);
