/** Files beside leads and deals. */
export const files = {
  title: 'Files',
  none: 'No file yet.',
  add: 'Add a file',
  limit: 'Up to 10 MB each, 100 MB for a lead.',
  tooLarge: 'This file is larger than 10 MB.',
  added: '{{name}} added',
  remove: 'Remove {{name}}',
  removed: 'Removed',
  undo: 'Bring {{name}} back',
  undone: 'It is back',
  hidden: 'A file whose name you may not see',
  ofDeal: 'of a deal',
  kilobytes: '{{size}} kB',
  megabytes: '{{size}} MB',
};
