import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { AssetForm } from './asset-form.js';
import { AssetRoom } from './asset-room.js';
import { AssetRow } from './asset-row.js';
import { BehindSheet } from './behind-sheet.js';
import classes from './content.module.css';
import { useAssets, useCampaignChoices, useReach } from './content-query.js';
import { ASSET_KINDS, ASSET_STATES } from './content-types.js';
import type { Asset, Opened } from './content-types.js';
import { FilterBar } from './filter-bar.js';
import { useFilters } from './use-filters.js';

/** The registry: what there is, and what each brought. */
export function Assets(): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  const campaigns = useCampaignChoices().data?.items ?? [];
  const filters = useFilters(['kind', 'state', 'campaignId']);
  const [isMaking, setMaking] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const choices = [
    {
      name: 'kind',
      label: t('filter.kind'),
      data: ASSET_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      ...{ name: 'state', label: t('filter.state') },
      data: ASSET_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      ...{ name: 'campaignId', label: t('filter.campaign') },
      data: campaigns.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  const made = (asset: Asset): void => {
    setMaking(false);
    choose(asset.id);
  };
  return (
    <>
      <div className={classes.head}>
        <FilterBar {...{ filters, choices }} />
        {may('campaign.write') && (
          <Button leftSection={<IconPlus size={17} />} onClick={() => setMaking(true)}>
            {t('asset.new')}
          </Button>
        )}
      </div>
      <Registry {...{ filters, chosen, choose }} />
      <Sheet isOpen={isMaking} onClose={() => setMaking(false)} title={t('asset.new')}>
        <AssetForm onDone={made} />
      </Sheet>
    </>
  );
}

interface RegistryProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

function Registry({ filters, chosen, choose }: RegistryProps): JSX.Element {
  const { t } = useTranslation(['content', 'ui']);
  const query = useAssets(filters.asked);
  const [opened, open] = useState<Opened | null>(null);
  if (query.data === undefined)
    return query.isError ? (
      <Failure error={query.error} retry={() => void query.refetch()} />
    ) : (
      <Loading rows={5} height={64} />
    );
  const { pages } = query.data;
  const asset = pages.flatMap(({ items }) => items).find(({ id }) => id === chosen);
  const none = filters.hasAny ? 'nothing' : 'none';
  return (
    <>
      {pages[0]?.items.length === 0 && (
        <Card>
          <Empty title={t(`content:asset.${none}.title`)}>{t(`content:asset.${none}.text`)}</Empty>
        </Card>
      )}
      {pages.map(
        ({ items }, at) =>
          items.length > 0 && <Shelf key={items[0]?.id ?? at} {...{ items, choose, open }} />,
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
      <Sheet isOpen={asset !== undefined} onClose={() => choose(null)} title={asset?.name ?? ''}>
        {asset !== undefined && <AssetRoom asset={asset} onOpen={open} />}
      </Sheet>
      <BehindSheet opened={opened} onClose={() => open(null)} />
    </>
  );
}

interface ShelfProps {
  readonly items: readonly Asset[];
  readonly choose: (id: string) => void;
  readonly open: (opened: Opened) => void;
}

/** One page of the registry: its figures are asked together. */
function Shelf({ items, choose, open }: ShelfProps): JSX.Element {
  const { t } = useTranslation('content');
  const may = useMay();
  const reach = useReach(
    items.map(({ id }) => id),
    may('board.read'),
  );
  const reachOf = new Map(reach.data?.items.map((each) => [each.assetId, each]));
  return (
    <Card pad={false}>
      <ul className={classes.list} aria-label={t('parts.assets')}>
        {items.map((asset) => (
          <li key={asset.id} className={classes.row} data-asset={asset.name}>
            <AssetRow
              asset={asset}
              figures={reachOf.get(asset.id)}
              isUnknown={reach.isError}
              onChoose={() => choose(asset.id)}
              onOpen={(of) => open({ asset, code: null, of })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
