export const en = {
  placeholder: 'Search people, companies, leads or go to a page',
  pages: 'Pages',
  people: 'People',
  companies: 'Companies',
  leads: 'Leads',
  nothing: 'Nothing found',
  searching: 'Searching…',
} as const;
