import { Button, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';
import { changed, numbersOf } from './template.js';
import type { Numbers } from './template.js';

interface AmendProps {
  readonly agreementId: string;
  readonly version: AgreementVersion;
}

/** A new version with other numbers: a draft that both sides have to sign again. */
export function Amend({ agreementId, version }: AmendProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('amend.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('amend.title')}>
        {isOpen && <AmendForm agreementId={agreementId} version={version} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function AmendForm({ agreementId, version, onDone }: AmendProps & { onDone: () => void }): JSX.Element {
  const { t } = useTranslation('agreement');
  const [numbers, setNumbers] = useState(() => numbersOf(version.terms));
  const act = useAct({
    run: () => api.post(`/agreements/${agreementId}/versions`, { terms: changed(version.terms, numbers) }),
    touches: ['agreement', 'agreements'],
    done: () => t('amend.done'),
    then: onDone,
  });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('amend.text')}
      </Text>
      {numbers.goal !== null && (
        <NumberInput
          label={t('make.goal')}
          min={1}
          value={numbers.goal}
          onChange={(goal) => setNumbers({ ...numbers, goal: Number(goal) })}
        />
      )}
      <Targets version={version} numbers={numbers} onChange={setNumbers} />
      {numbers.objective !== null && (
        <NumberInput
          label={t('make.objective')}
          min={1}
          max={100}
          value={Math.round(numbers.objective * 100)}
          onChange={(share) => setNumbers({ ...numbers, objective: Number(share) / 100 })}
        />
      )}
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('make.go')}
      </Button>
    </Stack>
  );
}

interface TargetsProps {
  readonly version: AgreementVersion;
  readonly numbers: Numbers;
  readonly onChange: (numbers: Numbers) => void;
}

function Targets({ version, numbers, onChange }: TargetsProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const rows = version.terms.clauses.flatMap((clause) =>
    (clause.tiers ?? []).map((tier) => ({
      key: `${clause.key}/${tier.key}`,
      label: t('amend.hours', { clause: clause.title, tier: tier.label }),
    })),
  );
  return (
    <>
      {rows.map(({ key, label }) => (
        <NumberInput
          key={key}
          label={label}
          min={0.05}
          decimalScale={2}
          step={0.25}
          value={numbers.targets[key] ?? 0}
          onChange={(hours) =>
            onChange({ ...numbers, targets: { ...numbers.targets, [key]: Number(hours) } })
          }
        />
      ))}
    </>
  );
}
