import { Badge, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { ChangeList } from './change-list.js';
import { changesBetween } from './rule-changes.js';
import { useRulesVersions } from './routing-query.js';
import type { Rule, RulesVersion } from './routing-types.js';
import classes from './routing.module.css';
import type { Drafting } from './use-rules-draft.js';

/** How many are shown before somebody asks for more. */
const FIRST_SHOWN = 5;

/** What the rules said before, the newest first, each with what it changed; any may be where a draft begins. */
export function Versions({ drafting }: { drafting: Drafting }): JSX.Element {
  const { t } = useTranslation('routing');
  const { t: ui } = useTranslation('ui');
  const [isAll, setAll] = useState(false);
  return (
    <Section title={t('versions.title')}>
      <Card pad={false}>
        <Asked query={useRulesVersions()} rows={1}>
          {({ items }) => (
            <>
              {items.length === 0 && <p className={`${classes.row} ${classes.dim}`}>{t('versions.none')}</p>}
              {(isAll ? items : items.slice(0, FIRST_SHOWN)).map((version, index) => (
                <VersionRow
                  key={version.number}
                  version={version}
                  before={items[index + 1]?.rules ?? []}
                  drafting={drafting}
                />
              ))}
              {!isAll && items.length > FIRST_SHOWN && (
                <Button m="sm" variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                  {ui('action.more')}
                </Button>
              )}
            </>
          )}
        </Asked>
      </Card>
    </Section>
  );
}

interface VersionRowProps {
  readonly version: RulesVersion;
  readonly before: readonly Rule[];
  readonly drafting: Drafting;
}

function VersionRow({ version, before, drafting }: VersionRowProps): JSX.Element {
  const { t } = useTranslation('routing');
  const formats = useFormats();
  const nameOf = useMemberName();
  const [isOpen, setOpen] = useState(false);
  const { number, note, publishedAt, publishedBy, rules } = version;
  const isCurrent = number === drafting.inForce.version;
  const name = nameOf(publishedBy) ?? t('versions.connector');
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <Group gap={8}>
          <span className={classes.name}>{t('versions.version', { number })}</span>
          {isCurrent && (
            <Badge variant="light" tt="none" fw={550}>
              {t('versions.current')}
            </Badge>
          )}
        </Group>
        <div className={`${classes.dim} tabular`}>
          {t('versions.by', { on: formats.moment(publishedAt), name })} ·{' '}
          {t('versions.rules', { count: rules.length })}
        </div>
        {note !== null && <div className={classes.says}>{note}</div>}
      </div>
      <Group gap={4}>
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('versions.show')}
        </Button>
        {!isCurrent && !drafting.isReadOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => drafting.put(rules)}>
            {t('versions.again')}
          </Button>
        )}
      </Group>
      {isOpen && (
        <div style={{ flexBasis: '100%' }}>
          <ChangeList changes={changesBetween(before, rules)} />
        </div>
      )}
    </div>
  );
}
