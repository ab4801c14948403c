import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DEPARTMENTS } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useMembers } from '../../api/session.js';
import type { Deal } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import type { AfterSaleStep } from './after-sale-types.js';
import { TOUCHES } from './deal-query.js';
import { FileChoice } from './file-choice.js';

interface FormProps {
  readonly deal: Deal;
  readonly step: AfterSaleStep;
  readonly onDone: () => void;
}

/** What is written in the form; empty is nothing. */
interface Draft {
  readonly expectedOn: string;
  readonly department: AfterSaleStep['department'];
  readonly ownerId: string | null;
  readonly amount: string;
  readonly number: string;
  readonly note: string;
  readonly attachmentId: string | null;
}

const draftOf = (step: AfterSaleStep): Draft => ({
  expectedOn: step.expectedOn ?? '',
  department: step.department,
  ownerId: step.owner?.id ?? null,
  amount: step.amount ?? '',
  number: step.number ?? '',
  note: step.evidenceNote ?? '',
  attachmentId: step.attachmentId,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const carriesMoney = ({ step }: AfterSaleStep): boolean => step === 'invoice' || step === 'cash';

/** Only what is another than before is said: what a reader may not see stays. */
function wishOf(step: AfterSaleStep, draft: Draft): object {
  const before = draftOf(step);
  const changed = (Object.keys(draft) as (keyof Draft)[]).filter((key) => draft[key] !== before[key]);
  return Object.fromEntries(
    changed.map((key) => {
      const value = draft[key];
      return [key, key === 'department' || value === null ? value : orNull(value)];
    }),
  );
}

/** A step planned: by when, whose, how much; and how it is known, once it is done. */
export function AfterSaleForm({ deal, step, onDone }: FormProps): JSX.Element {
  const { t } = useTranslation(['deals', 'ui']);
  const [draft, setDraft] = useState(() => draftOf(step));
  const change = (facts: Partial<Draft>): void => setDraft((before) => ({ ...before, ...facts }));
  const keep = useAct({
    run: () =>
      api.put(`/opportunities/${deal.id}/after-sale/${step.step}`, wishOf(step, draft), {
        ifMatch: step.version,
      }),
    touches: TOUCHES,
    done: () => t('deals:afterSale.kept'),
    then: onDone,
  });
  return (
    <Stack
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        keep.mutate(undefined);
      }}
    >
      <TextInput
        type="date"
        label={t('deals:afterSale.expectedOn')}
        data-autofocus
        value={draft.expectedOn}
        onChange={(event) => change({ expectedOn: event.currentTarget.value })}
      />
      <Whose draft={draft} onChange={change} />
      {carriesMoney(step) && <Amount currency={deal.currency} draft={draft} onChange={change} />}
      {step.state === 'done' && <Evidence deal={deal} draft={draft} onChange={change} />}
      <Group justify="flex-end">
        <Button type="submit" loading={keep.isPending}>
          {t('ui:action.save')}
        </Button>
      </Group>
    </Stack>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (facts: Partial<Draft>) => void;
}

function Whose({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation(['deals', 'customers']);
  const may = useMay();
  return (
    <>
      <Select
        label={t('deals:afterSale.department')}
        allowDeselect={false}
        data={DEPARTMENTS.map((value) => ({ value, label: t(`customers:department.${value}`) }))}
        value={draft.department}
        onChange={(value) =>
          onChange({ department: DEPARTMENTS.find((each) => each === value) ?? draft.department })
        }
      />
      {may('member.read') && <Owner draft={draft} onChange={onChange} />}
    </>
  );
}

function Owner({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('deals');
  const members = useMembers();
  return (
    <Select
      clearable
      searchable
      label={t('afterSale.owner')}
      placeholder={t('afterSale.nobody')}
      data={(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.ownerId}
      onChange={(ownerId) => onChange({ ownerId })}
    />
  );
}

/** How it is known: in words, and by a file of the deal. */
function Evidence({ deal, draft, onChange }: PartProps & { readonly deal: Deal }): JSX.Element {
  const { t } = useTranslation('deals');
  return (
    <>
      <Textarea
        label={t('afterSale.note')}
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <FileChoice
        deal={deal}
        file={draft.attachmentId}
        onChoose={(attachmentId) => onChange({ attachmentId })}
      />
    </>
  );
}

function Amount({ currency, draft, onChange }: PartProps & { readonly currency: string }): JSX.Element {
  const { t } = useTranslation('deals');
  return (
    <Group grow>
      <TextInput
        inputMode="decimal"
        label={t('afterSale.amount', { currency })}
        value={draft.amount}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
      />
      <TextInput
        label={t('afterSale.number')}
        maxLength={120}
        value={draft.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
    </Group>
  );
}
