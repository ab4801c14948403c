export const en = {
  title: 'Wall',
  full: 'Fill the screen',
  leave: 'Leave the wall',
  of: 'of {{goal}}',
  chance: 'Chance of attaining: {{chance}}',
  running: '{{pending}} running, {{soon}} about to breach',
  view: 'View {{number}} of {{count}}',
} as const;
