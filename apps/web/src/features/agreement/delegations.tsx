import { Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { useDelegations, useSigningRule } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useMembers, useSession } from '../../api/session.js';
import type { Delegation } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';

/** Who signs in whose stead, and whether leadership signs too. */
export function Stead(): JSX.Element {
  const { t } = useTranslation('agreement');
  const may = useMay();
  const sides = TEAM_KINDS.filter((side) => may(`agreement.sign.${side}`));
  return (
    <Section title={t('stead.title')} aside={sides.length > 0 && <NameSubstitute sides={sides} />}>
      <Asked query={useDelegations()} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.small}>{t('stead.none')}</p>
          ) : (
            <Stack gap="xs">
              {items.map((each) => (
                <OneDelegation key={each.id} delegation={each} />
              ))}
            </Stack>
          )
        }
      </Asked>
      {may('settings.write') && <Demand />}
    </Section>
  );
}

function OneDelegation({ delegation }: { delegation: Delegation }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const formats = useFormats();
  const { member } = useSession();
  const act = useAct({
    run: () => api.post(`/agreements/delegations/${delegation.id}/revocation`, {}),
    touches: ['delegations'],
    done: () => t('stead.backDone'),
  });
  const { toName: to, fromName: from, side, untilOn } = delegation;
  return (
    <Group gap="sm">
      <Text size="sm">
        {t('stead.line', { to, from, side: label('side', side), until: formats.date(untilOn) })}
      </Text>
      {delegation.fromMemberId === member.id && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('stead.back')}
        </Button>
      )}
    </Group>
  );
}

function Demand(): JSX.Element {
  const { t } = useTranslation('agreement');
  const rule = useSigningRule();
  const act = useAct({
    run: (needsLeadership: boolean) => api.put('/agreements/signing-rule', { needsLeadership }),
    touches: ['signing-rule'],
  });
  return (
    <Switch
      mt="md"
      label={t('stead.demand')}
      description={t('stead.demandHint')}
      checked={rule.data?.needsLeadership ?? false}
      disabled={rule.data === undefined || act.isPending}
      onChange={(event) => act.mutate(event.currentTarget.checked)}
    />
  );
}

function NameSubstitute({ sides }: { sides: readonly TeamKind[] }): JSX.Element {
  const { t } = useTranslation('agreement');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('stead.give')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('stead.give')}>
        {isOpen && <SubstituteForm sides={sides} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function SubstituteForm({ sides, onDone }: { sides: readonly TeamKind[]; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const { member } = useSession();
  const members = useMembers().data?.items ?? [];
  const [side, setSide] = useState<string | null>(sides[0] ?? null);
  const [toMemberId, setMember] = useState<string | null>(null);
  const [untilOn, setUntil] = useState('');
  const act = useAct({
    run: () => api.post<Delegation>('/agreements/delegations', { side, toMemberId, untilOn }),
    touches: ['delegations'],
    done: ({ toName }) => t('stead.done', { name: toName }),
    then: onDone,
  });
  const others = members.filter(({ id, isActive }) => isActive && id !== member.id);
  return (
    <Stack>
      <Select
        label={t('stead.side')}
        allowDeselect={false}
        value={side}
        onChange={setSide}
        data={sides.map((each) => ({ value: each, label: label('side', each) }))}
      />
      <Select
        searchable
        label={t('stead.who')}
        value={toMemberId}
        onChange={setMember}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        type="date"
        label={t('stead.until')}
        value={untilOn}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button
        disabled={side === null || toMemberId === null || untilOn === ''}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('stead.go')}
      </Button>
    </Stack>
  );
}
