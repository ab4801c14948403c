import { Injectable } from '@nestjs/common';
import type { BoardName } from '#contracts';
import type { BoardProvider } from './board-provider.js';

/** A board that can be asked for: who provides it, and which one of its family. */
export interface NamedBoard {
  readonly name: BoardName;
  readonly param: string;
  readonly provider: BoardProvider;
}

/** `prefix` or `prefix/parameter`; names come from clients, so their length and characters are bounded. */
const NAME = /^([a-z][a-z-]{0,39})(?:\/([\w.:-]{1,120}))?$/;

/** Every family of boards of the application. */
@Injectable()
export class Boards {
  private readonly providers = new Map<string, BoardProvider>();

  /** @throws Error when the prefix is taken: two families under one name is a fault of the composition */
  register(provider: BoardProvider): void {
    if (this.providers.has(provider.prefix))
      throw new Error(`Two providers want the boards “${provider.prefix}”.`);
    this.providers.set(provider.prefix, provider);
  }

  all(): readonly BoardProvider[] {
    return [...this.providers.values()];
  }

  /** The board of that name, or undefined for anything that is no name of a board. */
  find(name: unknown): NamedBoard | undefined {
    const match = typeof name === 'string' ? NAME.exec(name) : null;
    const provider = match?.[1] === undefined ? undefined : this.providers.get(match[1]);
    return provider && match ? { name: match[0], param: match[2] ?? '', provider } : undefined;
  }
}
