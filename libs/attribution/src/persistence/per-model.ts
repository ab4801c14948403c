import { RULE_MODELS } from '../domain/models.js';

/** One expression for each rule model, by its place from 1. */
export const perModel = (expression: (place: number) => string): string =>
  RULE_MODELS.map((_, index) => expression(index + 1)).join(', ');
