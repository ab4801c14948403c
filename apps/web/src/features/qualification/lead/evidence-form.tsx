import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { formErrorsOf, Problem } from '../../../api/problem.js';
import type { LeadDetail } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import type { Criterion, EvidenceInput } from '../qualification-types.js';
import { isComplete } from './evidence-content.js';
import { EvidenceField } from './evidence-field.js';

/** Whatever shows what is known of a lead. */
export const TOUCHED = ['lead', 'leads', 'obligations'] as const;

interface EvidenceFormProps {
  readonly lead: LeadDetail;
  readonly criterion: Criterion;
  /** What stands there now, to be corrected. */
  readonly begun?: string;
  readonly onDone: () => void;
}

/** Says what is known of one criterion; what was said before stays on record. */
export function EvidenceForm({ lead, criterion, begun = '', onDone }: EvidenceFormProps): JSX.Element {
  const { t } = useTranslation(['qualification', 'ui']);
  const { key, evidenceType } = criterion;
  const [content, setContent] = useState(begun);
  const act = useAct({
    run: () =>
      api.put(`/leads/${lead.id}/evidence`, {
        ...{ criterion: key, type: evidenceType, content: content.trim() },
      } satisfies EvidenceInput),
    touches: TOUCHED,
    done: () => t('qualification:evidence.done'),
    failed: (error) => error instanceof Problem && error.fields.length > 0,
    then: onDone,
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, ['content']) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        <EvidenceField
          type={evidenceType}
          label={t(`qualification:evidence.type.${evidenceType}`)}
          value={content}
          error={errors?.fields.content ?? errors?.rest[0]}
          attempts={lead.attempts}
          onChange={setContent}
        />
        <Group gap="xs">
          <Button
            size="compact-sm"
            type="submit"
            loading={act.isPending}
            disabled={!isComplete(evidenceType, content)}
          >
            {t('ui:action.save')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('ui:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
