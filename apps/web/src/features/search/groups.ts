import type { SpotlightActionGroupData } from '@mantine/spotlight';
import type { SearchResult } from '../../api/types.js';

interface GroupsInput {
  readonly text: string;
  readonly pages: readonly { readonly key: string; readonly to: string; readonly title: string }[];
  readonly result: SearchResult | undefined;
  readonly words: Readonly<Record<'pages' | 'people' | 'companies' | 'leads', string>>;
  readonly label: (group: 'stage', code: string) => string;
  readonly go: (to: string) => void;
}

/** What the palette lists for a text: pages by title, then what the product found. */
export function groupsOf({ text, pages, result, words, label, go }: GroupsInput): SpotlightActionGroupData[] {
  const wanted = text.trim().toLowerCase();
  const listOf = (q: string): string => `/leads?${new URLSearchParams({ q }).toString()}`;
  const groups = [
    {
      group: words.pages,
      actions: pages
        .filter((page) => page.title.toLowerCase().includes(wanted))
        .map((page) => ({ id: page.key, label: page.title, onClick: () => go(page.to) })),
    },
    {
      group: words.leads,
      actions: (result?.leads ?? []).map((lead) => ({
        id: `lead-${lead.id}`,
        label: lead.person?.name ?? lead.company?.name ?? '–',
        description: [lead.company?.name, label('stage', lead.stage)].filter(Boolean).join(' · '),
        onClick: () => go(`/leads/${lead.id}`),
      })),
    },
    {
      group: words.people,
      actions: (result?.people ?? []).map((person) => ({
        id: `person-${person.id}`,
        label: person.name,
        description: person.email ?? '',
        onClick: () => go(listOf(person.email ?? person.name)),
      })),
    },
    {
      group: words.companies,
      actions: (result?.companies ?? []).map((company) => ({
        id: `company-${company.id}`,
        label: company.name,
        description: company.domain ?? '',
        onClick: () => go(listOf(company.name)),
      })),
    },
  ];
  return groups.filter((group) => group.actions.length > 0);
}
