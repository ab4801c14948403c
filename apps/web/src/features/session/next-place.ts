import { safeNext } from './enter.js';

const KEY = 'staffetta.next';

/** Where to go after the way over the provider; of this tab alone. */
export const rememberNext = (next: string): void => sessionStorage.setItem(KEY, next);

export const rememberedNext = (): string => safeNext(sessionStorage.getItem(KEY));
