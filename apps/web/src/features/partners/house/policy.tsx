import { Button, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { APPROVALS, PRECEDENCES } from '../partner-types.js';
import type { PolicyInForce } from '../partner-types.js';
import { POLICY, savePolicy, usePolicy } from '../partners-query.js';
import classes from './house.module.css';

/** Who comes first where own sales and partners know one customer; those who keep partners change it. */
export function Policy(): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('house.policy.title')} aside={<Link to="/partners">{t('house.policy.partners')}</Link>}>
      <div className={classes.policy}>
        <Text c="dimmed" size="sm" mb="md">
          {t('house.policy.lead')}
        </Text>
        <Asked query={usePolicy()} rows={1} height={320}>
          {(policy) => <PolicyForm key={JSON.stringify(policy)} policy={policy} />}
        </Asked>
      </div>
    </Section>
  );
}

function PolicyForm({ policy }: { policy: PolicyInForce }): JSX.Element {
  const { t } = useTranslation('partners');
  const may = useMay();
  const isReadOnly = !may('partner.manage');
  const [draft, setDraft] = useState(policy);
  const act = useAct({
    run: () => savePolicy(draft),
    touches: [POLICY],
    done: () => t('house.policy.saved'),
  });
  const part = { draft, isReadOnly, onChange: setDraft };
  const isSame = JSON.stringify(draft) === JSON.stringify(policy);
  return (
    <Card>
      <Stack gap="lg">
        <Precedence {...part} />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <Days {...part} field="protectionDays" min={1} />
          <Days {...part} field="quietDays" min={1} />
        </Group>
        <Approval {...part} />
        {isReadOnly ? (
          <Text c="dimmed" size="sm">
            {t('house.policy.readOnly')}
          </Text>
        ) : (
          <div>
            <Button disabled={isSame} loading={act.isPending} onClick={() => act.mutate(undefined)}>
              {t('house.policy.save')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

interface PartProps {
  readonly draft: PolicyInForce;
  readonly isReadOnly: boolean;
  readonly onChange: (draft: PolicyInForce) => void;
}

function Precedence({ draft, isReadOnly, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Radio.Group
      label={t('house.policy.precedence')}
      value={draft.precedence}
      onChange={(chosen) =>
        onChange({ ...draft, precedence: PRECEDENCES.find((each) => each === chosen) ?? draft.precedence })
      }
    >
      <Stack gap={10} mt={8}>
        {PRECEDENCES.map((each) => (
          <Radio
            key={each}
            value={each}
            disabled={isReadOnly}
            label={t(`house.policy.${each}`)}
            description={t(`house.policy.${each}Text`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Days({
  draft,
  isReadOnly,
  onChange,
  field,
  min,
}: PartProps & { readonly field: 'protectionDays' | 'quietDays'; readonly min: number }): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <NumberInput
      label={t(`house.policy.${field}`)}
      description={t(`house.policy.${field}Hint`)}
      min={min}
      max={730}
      allowDecimal={false}
      disabled={isReadOnly}
      value={draft[field]}
      onChange={(days) => onChange({ ...draft, [field]: Math.max(min, Number(days)) })}
    />
  );
}

function Approval({ draft, isReadOnly, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Radio.Group
      label={t('house.policy.approval')}
      value={draft.approval}
      onChange={(chosen) =>
        onChange({ ...draft, approval: APPROVALS.find((each) => each === chosen) ?? draft.approval })
      }
    >
      <Stack gap={10} mt={8}>
        {APPROVALS.map((each) => (
          <Radio key={each} value={each} disabled={isReadOnly} label={t(`house.policy.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
