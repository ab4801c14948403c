import { ApiProperty } from '@nestjs/swagger';

export class WordedDto {
  en: string;
  it: string;
}

export class MetricDto {
  key: string;
  name: WordedDto;
  unit: 'count' | 'money' | 'ratio' | 'duration';
  side: 'marketing' | 'sales' | 'both';
  formula: string;
  numerator: string;
  denominator: string | null;
  direction: 'up' | 'down' | 'none';
  /** What the figure must not be taken for. */
  notThis: WordedDto;
  /** The measures of the facts it is made of. */
  @ApiProperty({ type: [String] }) measures: readonly string[];
}

export class MetricsDto {
  items: MetricDto[];
}
