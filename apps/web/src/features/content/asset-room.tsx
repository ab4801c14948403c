import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { AssetForm } from './asset-form.js';
import { CodeCard } from './code-card.js';
import { CodeForm } from './code-form.js';
import classes from './content.module.css';
import { useCodes, useReach } from './content-query.js';
import type { Asset, Opened } from './content-types.js';

interface RoomProps {
  readonly asset: Asset;
  readonly onOpen: (opened: Opened) => void;
}

/** One asset: in which ways it is handed out, and what it is. */
export function AssetRoom({ asset, onOpen }: RoomProps): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  return (
    <div className={classes.room}>
      <Codes {...{ asset, onOpen }} />
      {may('campaign.write') && (
        <Section title={t('asset.facts')}>
          <AssetForm key={asset.version} asset={asset} />
        </Section>
      )}
    </div>
  );
}

const NOTHING = { touches: 0, people: 0, leads: 0, won: 0, nameless: 0 };

function Codes({ asset, onOpen }: RoomProps): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  const [isMaking, setMaking] = useState(false);
  const query = useCodes(asset.id);
  const reach = useReach([asset.id], may('board.read'));
  const reachOf = new Map(reach.data?.items[0]?.codes.map((each) => [each.codeId, each]));
  const add = may('campaign.write') && !isMaking && (
    <Button variant="light" size="xs" leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>
      {t('code.new')}
    </Button>
  );
  return (
    <Section title={t('code.title')} aside={add}>
      {isMaking && <CodeForm assetId={asset.id} onDone={() => setMaking(false)} />}
      <Asked query={query} rows={2} height={90}>
        {({ items }) =>
          items.length === 0 && !isMaking ? (
            <Empty title={t('code.none.title')}>{t('code.none.text')}</Empty>
          ) : (
            <ul className={classes.codes} aria-label={t('code.title')}>
              {items.map((code) => (
                <li key={code.id} className={classes.code} data-code={code.code}>
                  <CodeCard
                    code={code}
                    hasAddress={(code.target ?? asset.address) !== null}
                    figures={reach.data && (reachOf.get(code.id) ?? NOTHING)}
                    onOpen={(of) => onOpen({ asset, code, of })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  );
}
