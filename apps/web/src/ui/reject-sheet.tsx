import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason, ReasonEvidence } from '#contracts';
import { reject, useReasons } from '../api/handovers.js';
import { formErrorsOf, Problem } from '../api/problem.js';
import { useAct } from './act.js';
import { Asked } from './asked.js';
import { EvidenceFields, isComplete } from './evidence-fields.js';
import { ReasonList } from './reason-list.js';
import { Sheet } from './sheet.js';

interface RejectSheetProps {
  readonly handoverId: string | null;
  readonly onClose: () => void;
}

/** Why a lead is not taken: one reason, with what that reason needs to be believed. */
export function RejectSheet({ handoverId, onClose }: RejectSheetProps): JSX.Element {
  const { t } = useTranslation('ui');
  const reasons = useReasons();
  return (
    <Sheet isOpen={handoverId !== null} onClose={onClose} title={t('rejecting.title')}>
      <Text c="dimmed" size="sm" mb="md">
        {t('rejecting.lead')}
      </Text>
      <Asked query={reasons}>
        {(table) =>
          handoverId !== null && (
            <RejectForm key={handoverId} handoverId={handoverId} reasons={table.reject} onDone={onClose} />
          )
        }
      </Asked>
    </Sheet>
  );
}

interface RejectFormProps {
  readonly handoverId: string;
  readonly reasons: readonly Reason[];
  readonly onDone: () => void;
}

function RejectForm({ handoverId, reasons, onDone }: RejectFormProps): JSX.Element {
  const { t } = useTranslation('ui');
  const [reason, setReason] = useState<Reason | null>(null);
  const [evidence, setEvidence] = useState<ReasonEvidence>({});
  const act = useAct({
    run: () => reject(handoverId, { reason: reason?.code ?? '', evidence }),
    touches: ['leads', 'lead'],
    done: () => t('rejecting.done'),
    failed: (error) => error instanceof Problem && error.fields.length > 0,
    then: onDone,
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, evidenceNames(reason)) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <ReasonList reasons={reasons} chosen={reason} onChoose={(next) => (setReason(next), setEvidence({}))}>
          {reason !== null && (
            <EvidenceFields
              reason={reason}
              value={evidence}
              onChange={setEvidence}
              errors={errors?.fields ?? {}}
            />
          )}
        </ReasonList>
        {errors?.rest.map((text) => (
          <Text key={text} c="var(--bad)" size="sm" role="alert">
            {text}
          </Text>
        ))}
        <Button
          type="submit"
          color="red"
          size="md"
          disabled={reason === null || !isComplete(reason, evidence)}
          loading={act.isPending}
        >
          {t('rejecting.confirm')}
        </Button>
      </Stack>
    </form>
  );
}

const evidenceNames = (reason: Reason | null): string[] =>
  (reason?.preconditions ?? []).flatMap((name) => [name, `evidence.${name}`]);
