import { ApiProperty } from '@nestjs/swagger';

/** The same words in each language of the product. */
export class WordedDto {
  /** In English. */
  en: string;
  /** In Italian. */
  it: string;
}

/** One figure of the product. */
export class MetricDto {
  /** Stable: tiles and agreements refer to it. */
  key: string;
  /** What people call it. */
  name: WordedDto;
  /** What it is counted in. */
  unit: 'count' | 'money' | 'ratio' | 'duration';
  /** Whose promise it judges. */
  side: 'marketing' | 'sales' | 'both';
  /** Over measures, in words. */
  formula: string;
  /** What is counted or summed. */
  numerator: string;
  /** What it is divided by; null for a plain sum. */
  denominator: string | null;
  /** Which way is better; `none` where neither is. */
  direction: 'up' | 'down' | 'none';
  /** What the figure must not be taken for. */
  notThis: WordedDto;
  /** The measures of the facts it is made of. */
  @ApiProperty({ type: [String] }) measures: readonly string[];
}

/** The dictionary of figures. */
export class MetricsDto {
  /** All of them. */
  items: MetricDto[];
}
