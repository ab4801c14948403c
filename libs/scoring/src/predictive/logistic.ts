import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { AppError } from '#kernel';

/** The log-odds of the average row, and what one deviation of each column adds to them. */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** p = 1 / (1 + e^−z), without overflow at either end. */
export const logistic = (logOdds: number): number =>
  logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));

/** The log-odds of a row of columns. */
export const logOddsOf = ({ intercept, weights }: LogisticFit, row: readonly number[]): number =>
  weights.reduce((sum, weight, column) => sum + weight * (row[column] ?? 0), intercept);

const MOST_STEPS = 50;
const CLOSE = 1e-9;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares), halving a step that makes it worse.
 *
 * - Ridge: `ridge / 2 · Σ weight²` is added to the loss, the intercept excepted; above 0 the answer is unique and finite, also
 *   where the columns separate the outcomes or repeat each other.
 * - `targets` are shares from 0 to 1; mostly 0 and 1.
 *
 * Throws `scoring/no-fit` when it does not settle, which no finite input with a ridge does.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
): LogisticFit {
  const design = new Matrix(rows.map((row) => [1, ...row]));
  let state = stateAt(design, targets, ridge, new Array<number>(design.columns).fill(0));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = newtonStep(design, targets, ridge, state);
    const next = improved(design, targets, ridge, state, direction);
    const isSettled = state.loss - next.loss <= CLOSE * (1 + Math.abs(next.loss));
    state = next;
    if (isSettled) {
      const [intercept = 0, ...weights] = state.weights;
      return { intercept, weights };
    }
  }
  throw new AppError(
    'unavailable',
    'scoring/no-fit',
    'The regression did not settle; check its columns for values that are no numbers.',
  );
}

interface State {
  readonly weights: readonly number[];
  readonly told: readonly number[];
  readonly loss: number;
}

function stateAt(
  design: Matrix,
  targets: readonly number[],
  ridge: number,
  weights: readonly number[],
): State {
  const logOdds = design.mmul(Matrix.columnVector([...weights])).getColumn(0);
  const penalty = (ridge / 2) * weights.slice(1).reduce((sum, weight) => sum + weight ** 2, 0);
  // ln(1 + e^z) − y·z, each term safe for large |z|.
  const loss = logOdds.reduce(
    (sum, z, row) => sum + Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - (targets[row] ?? 0) * z,
    penalty,
  );
  return { weights, told: logOdds.map(logistic), loss };
}

function newtonStep(
  design: Matrix,
  targets: readonly number[],
  ridge: number,
  { told, weights }: State,
): number[] {
  // Scaled by roots on both sides, the product is symmetric to the last bit, as the decomposition asks.
  const scaled = design
    .clone()
    .mulColumnVector(told.map((share) => Math.sqrt(Math.max(1e-10, share * (1 - share)))));
  const curvature = scaled.transpose().mmul(scaled);
  const slope = design
    .transpose()
    .mmul(Matrix.columnVector(told.map((share, row) => (targets[row] ?? 0) - share)));
  for (let column = 1; column < design.columns; column += 1) {
    curvature.set(column, column, curvature.get(column, column) + ridge);
    slope.set(column, 0, slope.get(column, 0) - ridge * (weights[column] ?? 0));
  }
  return new CholeskyDecomposition(curvature).solve(slope).getColumn(0);
}

function improved(
  design: Matrix,
  targets: readonly number[],
  ridge: number,
  state: State,
  direction: readonly number[],
): State {
  for (let reach = 1; reach > 1e-6; reach /= 2) {
    const weights = state.weights.map((weight, column) => weight + reach * (direction[column] ?? 0));
    const next = stateAt(design, targets, ridge, weights);
    if (next.loss <= state.loss) return next;
  }
  return state;
}
