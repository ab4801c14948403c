import { GrowingSums } from '../paths/growing.js';
import type { NumberedPath, PathModel } from '../paths/path.js';

/**
 * Shapley values where a coalition is worth what came of paths with no channel outside it: each path counts in equal parts for the
 * distinct channels on it. Exact for any number of channels, for that game is a sum of unanimity games (Shapley 1953).
 */
export class ShapleyPaths implements PathModel {
  readonly conversions = new GrowingSums();
  readonly value = new GrowingSums();
  /** By channel the path it was last seen on. */
  private readonly seenOn: number[] = [];
  private path = 0;

  add({ channels, length, conversions, value }: NumberedPath): void {
    if (conversions === 0) return;
    this.path += 1;
    let distinct = 0;
    for (let index = 0; index < length; index += 1) if (this.isNew(channels[index]!)) distinct += 1;
    this.path += 1;
    for (let index = 0; index < length; index += 1) {
      const channel = channels[index]!;
      if (!this.isNew(channel)) continue;
      this.conversions.add(channel, conversions / distinct);
      this.value.add(channel, value / distinct);
    }
  }

  private isNew(channel: number): boolean {
    while (this.seenOn.length <= channel) this.seenOn.push(0);
    if (this.seenOn[channel] === this.path) return false;
    this.seenOn[channel] = this.path;
    return true;
  }
}
