import { createSpotlight, Spotlight } from '@mantine/spotlight';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import type { SearchResult } from '../../api/types.js';
import { useLabel } from '../../ui/use-label.js';
import { groupsOf } from './groups.js';
import type { Search } from './use-search.js';

const [store, spotlight] = createSpotlight();

/** Enter goes to the first thing found: what comes from the product comes after the palette has looked for it. */
function markFirst(): void {
  const list = document.getElementById(store.getState().listId);
  if (list === null || list.querySelector('[data-selected]') !== null) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

interface PaletteProps {
  readonly search: Search;
  readonly pages: readonly { readonly key: string; readonly to: string; readonly title: string }[];
}

/** Open as long as it is there. Reaches everything from the keyboard: pages at once, people, companies and leads as they are found. */
export function Palette({ search, pages }: PaletteProps): JSX.Element {
  const { t } = useTranslation('search');
  const label = useLabel();
  const navigate = useNavigate();
  const { text, setText, close } = search;
  useEffect(() => spotlight.open(), []);
  const [q] = useDebouncedValue(text.trim(), 160);
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.get<SearchResult>('/search', { query: { q }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  const go = (to: string): void => void navigate(to);
  const words = { pages: t('pages'), people: t('people'), companies: t('companies'), leads: t('leads') };
  const result = q.length >= 2 ? found.data : undefined;
  const groups: SpotlightActionGroupData[] = groupsOf({ text, pages, result, words, label, go });
  const shown = groups.flatMap(({ actions }) => actions.map(({ id }) => id)).join(' ');
  useEffect(markFirst, [shown]);
  return (
    <Spotlight
      store={store}
      onSpotlightClose={close}
      shortcut={null}
      query={text}
      onQueryChange={setText}
      filter={(_, actions) => actions}
      actions={groups}
      nothingFound={found.isFetching ? t('searching') : t('nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        placeholder: t('placeholder'),
        'aria-label': t('placeholder'),
        onFocus: search.arrive,
        leftSection: <IconSearch size={18} />,
      }}
    />
  );
}
