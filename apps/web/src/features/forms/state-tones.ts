/** How the states of a form, of a site and of a link look. */
export const STATE_TONES = { test: 'warn', active: 'good', paused: 'off' } as const;
