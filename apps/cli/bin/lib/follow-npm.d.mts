export function followNpm(): void;
