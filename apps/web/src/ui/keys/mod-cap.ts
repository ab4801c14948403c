/** What the key of commands is called on this machine. */
export const MOD_CAP = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
