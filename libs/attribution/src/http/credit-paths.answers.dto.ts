import { ApiProperty } from '@nestjs/swagger';
import type { ChannelOfPaths, PathBehind, PathsBehindCell } from '../application/read-paths.js';
import { PATH_MODELS } from '../domain/models.js';
import type { PathModelName } from '../domain/models.js';
import { CreditFigureDto, CreditStampDto } from './credit.answers.dto.js';

/** A channel as the model sees it, beside the others. */
export class ChannelOfPathsDto extends CreditFigureDto implements ChannelOfPaths {
  /** Where it was met. */
  channel: string;
  /** What part of the chance to convert is lost without it; null of Shapley. */
  @ApiProperty({ type: 'number', nullable: true }) removalEffect: number | null;
}

/** A way the channel takes part in. */
export class PathBehindDto implements PathBehind {
  /** Channels, first to last. */
  path: string[];
  /** Deals that came this way and were won. */
  won: number;
  /** Deals that came this way and were lost. */
  lost: number;
  /** What its won deals are worth. */
  amount: string;
  /** What of it the channel is given, by Shapley; null of a chain, which credits no path by itself. */
  @ApiProperty({ type: () => CreditFigureDto, nullable: true }) part: CreditFigureDto | null;
}

/** How a figure of Markov or Shapley comes about. */
export class PathsBehindCellDto implements PathsBehindCell {
  /** What the figure depends on. */
  stamp: CreditStampDto;
  /** Which model. */
  @ApiProperty({ enum: PATH_MODELS }) model: PathModelName;
  /** Whose credit. */
  channel: string;
  /** What the report says. */
  value: CreditFigureDto;
  /** What the parts come to together, or the formula gives: the same, always. */
  sum: CreditFigureDto;
  /** What was won on paths with channels: what the model shares out. */
  shared: CreditFigureDto;
  /** Chance that a path converts, of a Markov model. */
  @ApiProperty({ type: 'number', nullable: true }) probability: number | null;
  /** The chance that is left without the channel. */
  @ApiProperty({ type: 'number', nullable: true }) without: number | null;
  /** All channels, the most credited first; together they are what is shared. */
  channels: ChannelOfPathsDto[];
  /** Paths in all. */
  total: number;
  /** Won deals on them. */
  won: number;
  /** Lost deals on them. */
  lost: number;
  /** The most won first. */
  items: PathBehindDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}
