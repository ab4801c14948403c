export function readStamp(path: string): string;
export function writeStamp(path: string, text: string): void;
export function clearStamp(path: string): void;
