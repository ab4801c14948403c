import { Button, Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Keepings, useLast } from './keeping.js';
import { Overdue } from './overdue.js';
import { MONTHS } from './privacy-types.js';
import type { ShownRule } from './privacy-types.js';
import classes from './privacy.module.css';
import { keepFor, RETENTION, useRetention } from './privacy-query.js';

/** How long people are kept whom nobody works with any more, and who would go. */
export function Retention(): JSX.Element {
  const { t } = useTranslation('privacy');
  const mayErase = useMay()('person.erase');
  return (
    <>
      <Section title={t('retention.title')}>
        <p className={classes.lead}>{t('retention.lead')}</p>
        {!mayErase && <p className={classes.plain}>{t('retention.refused')}</p>}
        <Asked query={useRetention()} rows={2}>
          {({ rules }) => (
            <Stack gap="md">
              {rules.map((rule) => (
                <RuleCard key={`${rule.kind} ${rule.months}`} rule={rule} mayChange={mayErase} />
              ))}
            </Stack>
          )}
        </Asked>
        <h2 className={classes.below}>{t('retention.whatGoes')}</h2>
        <Card>
          <ul className={classes.facts2}>
            <li>{t('retention.goes')}</li>
            <li>{t('retention.stays')}</li>
            <li>{t('retention.never')}</li>
            <li>{t('retention.again')}</li>
          </ul>
        </Card>
      </Section>
      <div className={classes.apart}>
        <Keepings />
      </div>
    </>
  );
}

/** One kind of people: for ever, or for so many months; who would go is shown before anything is kept. */
function RuleCard({ rule, mayChange }: { rule: ShownRule; mayChange: boolean }): JSX.Element {
  const { t } = useTranslation('privacy');
  const last = useLast();
  const { kind, months } = rule;
  return (
    <Card>
      <h3 className={classes.kind}>{t(`kind.${kind}`)}</h3>
      <p className={classes.dim}>{t(`kindText.${kind}`)}</p>
      <p className={classes.now}>
        {months === null ? t('retention.forever') : t('retention.for', { count: months })}
      </p>
      {months !== null && <p className={classes.dim}>{last(rule)}</p>}
      {mayChange && <RuleForm rule={rule} />}
    </Card>
  );
}

function RuleForm({ rule: { kind, months } }: { rule: ShownRule }): JSX.Element {
  const { t } = useTranslation('privacy');
  const [draft, setDraft] = useState<number | null>(months);
  const [asked] = useDebouncedValue(draft, 300);
  const act = useAct({
    run: () => keepFor({ kind, months: draft }),
    touches: RETENTION,
    done: ({ months: kept }) => (kept === null ? t('retention.ended') : t('retention.kept', { count: kept })),
  });
  return (
    <Stack gap="sm">
      <Switch
        label={t('retention.limit')}
        checked={draft !== null}
        onChange={(event) => setDraft(event.currentTarget.checked ? (months ?? MONTHS.usual) : null)}
      />
      {draft !== null && (
        <NumberInput
          label={t('retention.months')}
          min={MONTHS.least}
          max={MONTHS.most}
          clampBehavior="strict"
          allowDecimal={false}
          maw={200}
          value={draft}
          onChange={(value) => setDraft(Number(value) || MONTHS.least)}
        />
      )}
      {asked !== null && draft !== null && <Overdue kind={kind} months={asked} />}
      {draft !== months && (
        <Group gap="xs">
          <Button
            color={draft === null ? 'teal' : 'red'}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {draft === null ? t('retention.end') : t('retention.keep', { count: draft })}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setDraft(months)}>
            {t('retention.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
