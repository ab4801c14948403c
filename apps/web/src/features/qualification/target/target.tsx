import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import classes from '../qualification.module.css';
import { Publications } from './publications.js';
import { TargetEditor } from './target-editor.js';
import { useTargets } from './target-query.js';
import type { BegunTarget, TargetDefinitions } from './target-types.js';
import { TargetVersions } from './target-versions.js';
import { Withdraw } from './publish.js';

/** Who is wanted: the versions, what was in force when, and a place to write and try the next. */
export function Target(): JSX.Element {
  const { t } = useTranslation('qualification');
  const [begun, setBegun] = useState<BegunTarget | null>(null);
  const query = useTargets();
  if (begun !== null) return <TargetEditor begun={begun} onDone={() => setBegun(null)} />;
  return (
    <>
      <p className={classes.intro}>{t('target.text')}</p>
      <Asked query={query}>{(all) => <Standing all={all} onBegin={setBegun} />}</Asked>
    </>
  );
}

interface StandingProps {
  readonly all: TargetDefinitions;
  readonly onBegin: (begun: BegunTarget) => void;
}

function Standing({ all: { items, publications, starting }, onBegin }: StandingProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const mayWrite = useMay()('settings.write');
  const inForce = items.find(({ isActive }) => isActive);
  const from = inForce ?? items[0];
  const begun = from ?? { name: t('target.first'), definition: starting };
  return (
    <div className={classes.stack}>
      {mayWrite && (
        <Group justify="flex-end">
          {inForce && <Withdraw />}
          <Button onClick={() => onBegin({ name: begun.name, definition: begun.definition })}>
            {t(from ? 'target.change' : 'target.begin')}
          </Button>
        </Group>
      )}
      {items.length === 0 ? (
        <Card>
          <Empty title={t('target.none')}>{t('target.noneText')}</Empty>
        </Card>
      ) : (
        <>
          {!inForce && <p className={classes.dim}>{t('target.readingNone')}</p>}
          <TargetVersions versions={items} publications={publications} onBegin={onBegin} />
          <Publications publications={publications} />
        </>
      )}
    </div>
  );
}
