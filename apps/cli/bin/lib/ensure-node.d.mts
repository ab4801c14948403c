export function isNodeEnough(version: string, needed?: readonly [major: number, minor: number]): boolean;
